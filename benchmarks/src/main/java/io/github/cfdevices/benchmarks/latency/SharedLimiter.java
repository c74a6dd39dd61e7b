package io.github.cfdevices.benchmarks.latency;

import io.github.cfdevices.bucket4j.Bucket4jRateLimiter;
import io.github.cfdevices.http.RateLimiter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;

/** A limiter with a bucket on a Redis server. Only programs that use it load its classes. */
final class SharedLimiter {
  private SharedLimiter() {}

  /**
   * Returns a limiter whose quota is so large that no request waits. It never falls back to a rate
   * of its own, because that would hide the latency of Redis.
   */
  static RateLimiter create(int port) {
    RedisURI uri = RedisURI.create("redis://127.0.0.1:" + port);
    return Bucket4jRateLimiter.redis(RedisClient.create(), uri, "benchmark")
        .quota(60_000_000, Duration.ofMinutes(1))
        .commandTimeout(Duration.ofSeconds(10))
        .refuseIfUnavailable()
        .build();
  }
}
