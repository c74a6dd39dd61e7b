/** The benchmark of the start of a process. */
@NullMarked
package io.github.cfdevices.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
