/** Compares the document and the Java API with those of the last release. */
@NullMarked
package io.github.cfdevices.apidiff;

import org.jspecify.annotations.NullMarked;
