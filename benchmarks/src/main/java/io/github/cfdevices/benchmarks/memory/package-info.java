/** The benchmark of the memory that a large list needs. */
@NullMarked
package io.github.cfdevices.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
