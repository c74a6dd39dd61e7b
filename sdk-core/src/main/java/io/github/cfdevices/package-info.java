/** The client, its calls, pages and edits: what an app starts with. */
@NullMarked
package io.github.cfdevices;

import org.jspecify.annotations.NullMarked;
