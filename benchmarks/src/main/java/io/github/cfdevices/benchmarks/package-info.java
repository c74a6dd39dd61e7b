/** Measurements of the SDK beside what one would use instead of it. */
@NullMarked
package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.NullMarked;
