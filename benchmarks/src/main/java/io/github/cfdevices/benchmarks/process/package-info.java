/** Programs that run in separate processes, and their output. */
@NullMarked
package io.github.cfdevices.benchmarks.process;

import org.jspecify.annotations.NullMarked;
