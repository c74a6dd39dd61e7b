/** Benchmarks that read a whole list, and the clients that do it. */
@NullMarked
package io.github.cfdevices.benchmarks.walk;

import org.jspecify.annotations.NullMarked;
