/** Runs the benchmarks of the SDK and its alternatives. */
@NullMarked
package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.NullMarked;
