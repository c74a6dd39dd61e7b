package io.github.cfdevices.http;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.Objects;

/**
 * When a failed request is sent again; immutable.
 *
 * <p>After status 429 every request is retried. After status 408, 500, 502 to 504 or 520 to 530, a
 * connection failure or a timeout of an attempt, only idempotent requests are: GET, HEAD, OPTIONS,
 * PUT and DELETE. POST and PATCH are retried if it is certain that nothing was sent, or with {@link
 * Builder#retryNonIdempotent}. The backoff before a retry is the value of {@code Retry-After}, or
 * else 0.5 s, 1 s, 2 s and so on up to 8 s, each reduced by a random jitter of at most a quarter.
 */
public final class RetryPolicy {
  static final RetryPolicy STANDARD = new RetryPolicy(2, Duration.ofSeconds(60), false);
  private static final RetryPolicy NONE = new RetryPolicy(0, STANDARD.maxRetryAfter, false);

  final int maxRetries;
  final Duration maxRetryAfter;
  final boolean retryNonIdempotent;

  RetryPolicy(int maxRetries, Duration maxRetryAfter, boolean retryNonIdempotent) {
    this.maxRetries = maxRetries;
    this.maxRetryAfter = maxRetryAfter;
    this.retryNonIdempotent = retryNonIdempotent;
  }

  /** Returns the default policy: up to two retries, and a {@code Retry-After} of up to 60 s. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** Returns the policy that sends each request once. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** Returns a builder that starts with the default policy. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the maximum number of retries. */
  public int maxRetries() {
    return maxRetries;
  }

  /** Returns the longest {@code Retry-After} that a call waits for. */
  public Duration maxRetryAfter() {
    return maxRetryAfter;
  }

  /** Returns whether POST and PATCH are retried even if the API may have processed them. */
  public boolean retryNonIdempotent() {
    return retryNonIdempotent;
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxRetries="
        + maxRetries
        + ", maxRetryAfter="
        + maxRetryAfter
        + ", retryNonIdempotent="
        + retryNonIdempotent
        + "}";
  }

  /** Builds policies; not thread-safe. */
  public static final class Builder {
    private int maxRetries = STANDARD.maxRetries;
    private Duration maxRetryAfter = STANDARD.maxRetryAfter;
    private boolean retryNonIdempotent = STANDARD.retryNonIdempotent;

    Builder() {}

    /**
     * Sets the maximum number of retries; 2 by default.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder maxRetries(int maxRetries) {
      Checks.minimum("maxRetries", maxRetries, "0");
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Sets the longest {@code Retry-After} that a call waits for; 60 s by default. If a response
     * asks for a longer wait, the call fails at once, and the exception has the value.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder maxRetryAfter(Duration maxRetryAfter) {
      if (Objects.requireNonNull(maxRetryAfter, "maxRetryAfter").isNegative()) {
        throw new InvalidInputException("maxRetryAfter", "must not be negative");
      }
      this.maxRetryAfter = maxRetryAfter;
      return this;
    }

    /** Sets whether POST and PATCH are retried even if the API may have processed them. */
    public Builder retryNonIdempotent(boolean retryNonIdempotent) {
      this.retryNonIdempotent = retryNonIdempotent;
      return this;
    }

    /** Returns the policy. */
    public RetryPolicy build() {
      return new RetryPolicy(maxRetries, maxRetryAfter, retryNonIdempotent);
    }
  }
}
