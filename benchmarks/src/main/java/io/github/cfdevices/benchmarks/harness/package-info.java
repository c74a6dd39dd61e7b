/** The rows of the report: how contestants are run and compared. */
@NullMarked
package io.github.cfdevices.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
