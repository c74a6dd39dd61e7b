/**
 * Credentials, retries, rate limits and listeners, and the engine that sends requests.
 *
 * <pre>{@code
 * CloudflareClient client = CloudflareClient.builder()
 *     .credentials(Credentials.apiToken(token))
 *     .retryPolicy(RetryPolicy.builder().maxRetries(5).build())
 *     .rateLimiter(RateLimiter.adaptive(4))
 *     .build();
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.http;

import org.jspecify.annotations.NullMarked;
