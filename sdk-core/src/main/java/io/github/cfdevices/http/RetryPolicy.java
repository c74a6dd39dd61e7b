package io.github.cfdevices.http;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a failed request is sent again; immutable.
 *
 * <p>After status 429 every request is retried. After status 408, 500, 502 to 504 or 520 to 530, a
 * connection failure or a timeout of an attempt, only idempotent requests are: GET, HEAD, OPTIONS,
 * PUT and DELETE. POST and PATCH are retried if it is certain that nothing was sent, or with {@link
 * Builder#retryNonIdempotent}. {@link Builder#retryIf} changes that. The backoff before a retry is
 * the value of {@code Retry-After}, or else 0.5 s, 1 s, 2 s and so on up to 8 s, each reduced by a
 * random jitter of at most a quarter, unless {@link Builder#backoff} sets other values.
 */
public final class RetryPolicy {
  static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
  private static final RetryPolicy STANDARD = new Builder().build();

  private final int maxRetries;
  private final Duration maxRetryAfter;
  private final boolean retryNonIdempotent;
  private final int budget;
  private final long firstBackoff; // In nanoseconds, as is the next.
  private final long maxBackoff;
  private final double multiplier;
  private final double jitter;
  private final @Nullable Filter filter;

  RetryPolicy(Builder builder) {
    this.maxRetries = builder.maxRetries;
    this.maxRetryAfter = builder.maxRetryAfter;
    this.retryNonIdempotent = builder.retryNonIdempotent;
    this.budget = builder.budget;
    this.firstBackoff = builder.firstBackoff.toNanos();
    this.maxBackoff = builder.maxBackoff.toNanos();
    this.multiplier = builder.multiplier;
    this.jitter = builder.jitter;
    this.filter = builder.filter;
  }

  /** Returns the default policy: up to two retries, and a {@code Retry-After} of up to 60 s. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** Returns the policy that sends each request once. */
  public static RetryPolicy none() {
    return builder().maxRetries(0).build();
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

  /** Returns how many retries the calls of a client can make without successes. */
  public int budget() {
    return budget;
  }

  /**
   * Returns the wait before a retry.
   *
   * @param retry its number, from 1
   * @param random from 0 to 1, where 0 gives the longest backoff
   */
  Duration backoff(int retry, double random) {
    double longest =
        Math.min((double) maxBackoff, firstBackoff * Math.pow(multiplier, retry - 1.0));
    return Duration.ofNanos((long) (longest * (1 - jitter * random)));
  }

  /** Returns the app's predicate, or null. */
  @Nullable Filter filter() {
    return filter;
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxRetries="
        + maxRetries
        + ", maxRetryAfter="
        + maxRetryAfter
        + ", retryNonIdempotent="
        + retryNonIdempotent
        + ", budget="
        + budget
        + ", backoff="
        + Duration.ofNanos(firstBackoff)
        + " * "
        + multiplier
        + " up to "
        + Duration.ofNanos(maxBackoff)
        + ", jitter="
        + jitter
        + "}";
  }

  /**
   * Decides, in an app, whether a request is sent again after a failed attempt. It runs on the
   * thread that sends the request: the caller of {@code execute()}, or a worker. It must not block,
   * because the call waits for it; a call can be canceled meanwhile. If it throws an exception, the
   * call fails with a {@code TransportException} whose cause is that exception.
   */
  @FunctionalInterface
  public interface Predicate {
    /**
     * Returns whether the request is sent again.
     *
     * <p>False prevents a retry. True causes one that the policy would not make only if the method
     * is idempotent or {@link Builder#retryNonIdempotent} is set, because the API may have
     * processed the request. It has no effect if the call was canceled, has no retries left, would
     * reach its total timeout, or has to wait longer than {@link #maxRetryAfter()}.
     *
     * @param attempt the attempt that has ended with a status other than 2xx, or without a complete
     *     response
     * @param byDefault whether the policy would retry it without this predicate
     */
    boolean isRetried(CallEvent attempt, boolean byDefault);
  }

  /**
   * Asks the app's predicate of a {@link RetryPolicy}. It is a class of its own because only the
   * setter of the predicate creates it: R8 then removes its code from apps without a predicate.
   */
  static final class Filter {
    private final Predicate predicate;

    Filter(Predicate predicate) {
      this.predicate = predicate;
    }

    /**
     * Returns whether an attempt that has failed is followed by another one.
     *
     * @param elapsed the duration of the attempt in nanoseconds
     * @param byDefault whether the policy would retry it
     * @param repeatable whether the request may be processed twice
     */
    boolean isRetried(
        Outcome outcome, AttemptTask attempt, long elapsed, boolean byDefault, boolean repeatable) {
      if (!isTransient(outcome)) {
        return byDefault;
      }
      CallEvent event = attempt.endedEvent(Duration.ofNanos(elapsed), outcome);
      return predicate.isRetried(event, byDefault) && (byDefault || repeatable);
    }

    /** Returns whether another attempt can have another outcome. */
    private static boolean isTransient(Outcome outcome) {
      return outcome instanceof Outcome.Responded
          || (outcome instanceof Outcome.Failure failure && failure.kind != FailureKind.CANCELED);
    }
  }

  /** Builds policies; not thread-safe. */
  public static final class Builder {
    int maxRetries = 2;
    Duration maxRetryAfter = Duration.ofSeconds(60);
    boolean retryNonIdempotent;
    int budget = 100;
    Duration firstBackoff = Duration.ofMillis(500);
    Duration maxBackoff = Duration.ofSeconds(8);
    double multiplier = 2;
    double jitter = 0.25;
    @Nullable Filter filter;

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

    /**
     * Sets the waits before retries of attempts whose response has no {@code Retry-After}; 0.5 s,
     * doubled each time up to 8 s, by default.
     *
     * @param first the wait before the first retry
     * @param multiplier the ratio of each wait to the one before
     * @param max the longest wait
     * @throws InvalidInputException if a duration is negative, {@code max} is shorter than {@code
     *     first} or longer than a day, or the multiplier is less than 1 or not finite
     */
    public Builder backoff(Duration first, double multiplier, Duration max) {
      if (Objects.requireNonNull(first, "first").isNegative()) {
        throw new InvalidInputException("first", "must not be negative");
      }
      if (Objects.requireNonNull(max, "max").compareTo(first) < 0
          || max.compareTo(LONGEST_BACKOFF) > 0) {
        throw new InvalidInputException("max", "must be from the first backoff to a day");
      }
      if (!(multiplier >= 1) || Double.isInfinite(multiplier)) {
        throw new InvalidInputException("multiplier", "must be a finite number of at least 1");
      }
      this.firstBackoff = first;
      this.multiplier = multiplier;
      this.maxBackoff = max;
      return this;
    }

    /**
     * Sets the largest part of a backoff that is subtracted at random, so that clients do not retry
     * at the same time; 0.25 by default.
     *
     * @throws InvalidInputException if it is not from 0 to 1
     */
    public Builder jitter(double jitter) {
      if (!(jitter >= 0 && jitter <= 1)) {
        throw new InvalidInputException("jitter", "must be from 0 to 1");
      }
      this.jitter = jitter;
      return this;
    }

    /** Sets a predicate that prevents retries, or causes further ones of idempotent requests. */
    public Builder retryIf(Predicate predicate) {
      this.filter = new Filter(Objects.requireNonNull(predicate, "predicate"));
      return this;
    }

    /**
     * Sets how many retries the calls of a client can make before further failures are final; 100
     * by default. Each success of a call makes a tenth of a retry available again. Retries after
     * status 429 do not count, because the rate limiter delays them.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder budget(int retries) {
      Checks.minimum("budget", retries, "0");
      this.budget = retries;
      return this;
    }

    /** Returns the policy. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }
  }
}
