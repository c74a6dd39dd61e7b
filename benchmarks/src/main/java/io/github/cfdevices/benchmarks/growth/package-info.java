/** Benchmarks of the same work in several sizes. */
@NullMarked
package io.github.cfdevices.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
