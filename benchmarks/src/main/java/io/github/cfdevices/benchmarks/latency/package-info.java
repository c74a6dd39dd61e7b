/** The benchmarks of what an integration adds to the latency of each request. */
@NullMarked
package io.github.cfdevices.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
