/** The exceptions of the SDK, and the argument checks that throw them. */
@NullMarked
package io.github.cfdevices.errors;

import org.jspecify.annotations.NullMarked;
