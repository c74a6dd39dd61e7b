/** Traces of a client's calls, for OpenTelemetry. */
@NullMarked
package io.github.cfdevices.opentelemetry;

import org.jspecify.annotations.NullMarked;
