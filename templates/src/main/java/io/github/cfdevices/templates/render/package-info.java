/** Prints Java source: names, imports and line breaks. */
@NullMarked
package io.github.cfdevices.templates.render;

import org.jspecify.annotations.NullMarked;
