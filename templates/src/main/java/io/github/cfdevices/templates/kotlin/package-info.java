/** The views of Kotlin code, which are made of those of Java. */
@NullMarked
package io.github.cfdevices.templates.kotlin;

import org.jspecify.annotations.NullMarked;
