/**
 * A rate limiter for several processes that share a quota, with Bucket4j.
 *
 * <pre>{@code
 * RateLimiter limiter =
 *     Bucket4jRateLimiter.redis(RedisClient.create(), RedisURI.create("redis://cache"), "export")
 *         .build();
 * }</pre>
 */
@NullMarked
package io.github.cfdevices.bucket4j;

import org.jspecify.annotations.NullMarked;
