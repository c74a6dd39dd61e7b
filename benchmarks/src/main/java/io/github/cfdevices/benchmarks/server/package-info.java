/** The server that the measured clients call. */
@NullMarked
package io.github.cfdevices.benchmarks.server;

import org.jspecify.annotations.NullMarked;
