/** The benchmark of a limiter that processes share. */
@NullMarked
package io.github.cfdevices.benchmarks.limiter;

import org.jspecify.annotations.NullMarked;
