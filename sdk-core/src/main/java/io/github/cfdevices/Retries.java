package io.github.cfdevices;

import java.time.Duration;
import java.util.Objects;

/**
 * When a request that failed is sent again; immutable.
 *
 * <p>After status 429 any request is. After 408, 500, 502 to 504, 520 to 530, a broken connection
 * or a time-out, only one that does no harm twice is: GET, PUT and DELETE; POST and PATCH where it
 * is certain that nothing was sent, or with {@link Builder#retryUnsafe}. Before each repetition
 * there is a wait: as long as {@code Retry-After} says, or else 0.5 s, 1 s, 2 s and so on up to 8
 * s, each shortened at random by up to a quarter.
 */
public final class Retries {
  private static final Retries STANDARD = new Retries(2, Duration.ofSeconds(60), false);
  private static final Retries NONE = new Retries(0, STANDARD.maxWait, false);

  private final int maxRetries;
  private final Duration maxWait;
  private final boolean retryUnsafe;

  private Retries(int maxRetries, Duration maxWait, boolean retryUnsafe) {
    this.maxRetries = maxRetries;
    this.maxWait = maxWait;
    this.retryUnsafe = retryUnsafe;
  }

  /** Returns the default: up to two repetitions, waits of up to a minute. */
  public static Retries standard() {
    return STANDARD;
  }

  /** Returns the choice to send each request once. */
  public static Retries none() {
    return NONE;
  }

  /** Returns a builder that starts with the default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns how often a request is repeated at most. */
  public int maxRetries() {
    return maxRetries;
  }

  /** Returns the longest {@code Retry-After} that is waited for. */
  public Duration maxWait() {
    return maxWait;
  }

  /** Returns whether POST and PATCH are repeated although they may have been carried out. */
  public boolean retryUnsafe() {
    return retryUnsafe;
  }

  @Override
  public String toString() {
    return "Retries{maxRetries="
        + maxRetries
        + ", maxWait="
        + maxWait
        + ", retryUnsafe="
        + retryUnsafe
        + "}";
  }

  /** Builds choices; not thread-safe. */
  public static final class Builder {
    private int maxRetries = STANDARD.maxRetries;
    private Duration maxWait = STANDARD.maxWait;
    private boolean retryUnsafe = STANDARD.retryUnsafe;

    private Builder() {}

    /**
     * Sets how often a request is repeated at most; 2 by default.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder maxRetries(int maxRetries) {
      Checks.minimum("maxRetries", maxRetries, "0");
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Sets the longest {@code Retry-After} that is waited for, 60 s by default. A longer one makes
     * the call fail at once, with an exception that has it.
     *
     * @throws InvalidInputException if it is negative
     */
    public Builder maxWait(Duration maxWait) {
      if (Objects.requireNonNull(maxWait, "maxWait").isNegative()) {
        throw new InvalidInputException("maxWait", "must not be negative");
      }
      this.maxWait = maxWait;
      return this;
    }

    /** Sets whether POST and PATCH are repeated although they may have been carried out. */
    public Builder retryUnsafe(boolean retryUnsafe) {
      this.retryUnsafe = retryUnsafe;
      return this;
    }

    /** Returns the choices. */
    public Retries build() {
      return new Retries(maxRetries, maxWait, retryUnsafe);
    }
  }
}
