/** Small programs, each of which shows one feature of the SDK. */
@NullMarked
package io.github.cfdevices.recipes;

import org.jspecify.annotations.NullMarked;
