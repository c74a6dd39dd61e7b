/** Models and a reader that are written by hand for one list, as a lower bound. */
@NullMarked
package io.github.cfdevices.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
