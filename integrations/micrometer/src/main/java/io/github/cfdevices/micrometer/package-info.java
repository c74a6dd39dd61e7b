/**
 * Metrics of a client's calls, for Micrometer.
 *
 * <pre>{@code
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .listener(MicrometerListener.create(registry))
 *     .build();
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.micrometer;

import org.jspecify.annotations.NullMarked;
