/** The client, its calls, pages and edits: the types that an app uses first. */
@NullMarked
package io.github.cfdevices;

import org.jspecify.annotations.NullMarked;
