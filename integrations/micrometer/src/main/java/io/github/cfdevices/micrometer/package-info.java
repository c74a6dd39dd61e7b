/** Metrics of a client's calls, for Micrometer. */
@NullMarked
package io.github.cfdevices.micrometer;

import org.jspecify.annotations.NullMarked;
