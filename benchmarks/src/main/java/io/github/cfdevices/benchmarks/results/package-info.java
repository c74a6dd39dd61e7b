/** Figures that a benchmark measures, and the limits of their ratios. */
@NullMarked
package io.github.cfdevices.benchmarks.results;

import org.jspecify.annotations.NullMarked;
