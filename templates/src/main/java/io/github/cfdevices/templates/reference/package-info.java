/** The pages of a reference and their snippets. */
@NullMarked
package io.github.cfdevices.templates.reference;

import org.jspecify.annotations.NullMarked;
