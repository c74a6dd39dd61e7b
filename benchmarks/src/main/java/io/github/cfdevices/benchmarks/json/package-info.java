/** Benchmarks that decode and encode JSON. */
@NullMarked
package io.github.cfdevices.benchmarks.json;

import org.jspecify.annotations.NullMarked;
