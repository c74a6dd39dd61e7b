/** The benchmark of many concurrent calls. */
@NullMarked
package io.github.cfdevices.benchmarks.concurrency;

import org.jspecify.annotations.NullMarked;
