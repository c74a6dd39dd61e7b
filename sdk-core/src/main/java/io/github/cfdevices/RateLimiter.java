package io.github.cfdevices;

import okhttp3.Headers;

/**
 * Decides when each request may go out. One limiter can serve several clients; an implementation of
 * an app's own can share a budget among processes. All methods are called from many threads and
 * must not block.
 */
public interface RateLimiter {
  /**
   * Asks for leave to send one request.
   *
   * @param ready to be run once, at once or later, on any thread; it does not block
   * @return the place of the request, in the queue and then under way
   */
  Place enter(Runnable ready);

  /** Takes note of an answer; {@code Ratelimit}, {@code Ratelimit-Policy} and 429 are in it. */
  default void answered(int status, Headers headers) {}

  /** Returns what is known of the limit now. */
  default RateLimitSnapshot snapshot() {
    return RateLimitSnapshot.unknown();
  }

  /**
   * Returns a limiter that lets so many requests be under way at once, first come, first served,
   * and spreads them over time when the API's budget runs low.
   *
   * @throws InvalidInputException if the number is not positive
   */
  static RateLimiter adaptive(int maxConcurrent) {
    Checks.minimum("maxConcurrent", maxConcurrent, "1");
    return new AdaptiveLimiter(maxConcurrent, new SystemTimer());
  }

  /** Returns a limiter that lets each request go at once. */
  static RateLimiter off() {
    return ready -> {
      ready.run();
      return () -> {};
    };
  }

  /** The place that a request takes. */
  @FunctionalInterface
  interface Place {
    /** Gives the place up: the request was answered, failed or is not wanted any more. */
    void leave();
  }
}
