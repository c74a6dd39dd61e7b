/** The hints in a document, and those that one stage of the generator adds for later stages. */
@NullMarked
package io.github.cfdevices.templates.hints;

import org.jspecify.annotations.NullMarked;
