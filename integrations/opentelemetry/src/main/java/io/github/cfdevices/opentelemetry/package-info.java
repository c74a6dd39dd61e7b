/**
 * Traces of a client's calls, for OpenTelemetry.
 *
 * <pre>{@code
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .listener(OpenTelemetryListener.create(openTelemetry))
 *     .build();
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.opentelemetry;

import org.jspecify.annotations.NullMarked;
