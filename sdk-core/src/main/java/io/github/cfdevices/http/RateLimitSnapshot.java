package io.github.cfdevices.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The state of a {@link RateLimiter} at one moment; immutable. */
public final class RateLimitSnapshot {
  private static final RateLimitSnapshot UNKNOWN = builder().build();

  private final int inFlight;
  private final int queued;
  private final @Nullable Long limit;
  private final @Nullable Duration window;
  private final @Nullable Long remaining;
  private final @Nullable Duration reset;
  private final Duration pause;

  RateLimitSnapshot(Builder builder) {
    this.inFlight = builder.inFlight;
    this.queued = builder.queued;
    this.limit = builder.limit;
    this.window = builder.window;
    this.remaining = builder.remaining;
    this.reset = builder.reset;
    this.pause = builder.pause;
  }

  /** Returns a builder, for custom limiters. Counts are zero and other values unknown until set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a snapshot without any information. */
  public static RateLimitSnapshot unknown() {
    return UNKNOWN;
  }

  /**
   * Returns what one response reports, for custom limiters: the limit, the window, the remaining
   * number and the reset of its {@code Ratelimit} and {@code Ratelimit-Policy} headers, and as
   * {@link #pause} how long the next request must wait. After a 429 this includes {@code
   * Retry-After}, up to five minutes. Malformed headers are ignored.
   *
   * @param status the HTTP status
   * @param headers the headers of the response
   */
  public static RateLimitSnapshot of(int status, Headers headers) {
    RateLimitState state = new RateLimitState();
    state.responseReceived(
        headers,
        status == 429 ? RetryAfter.of(headers, Instant.now()) : null,
        /* now= */ 0,
        /* others= */ 0);
    return state.snapshot(/* now= */ 0, /* inFlight= */ 0, /* queued= */ 0);
  }

  /** Returns the number of requests in flight. */
  public int inFlight() {
    return inFlight;
  }

  /** Returns the number of requests that wait for a permit. */
  public int queued() {
    return queued;
  }

  /** Returns the number of requests that a window allows, or null if it is unknown. */
  public @Nullable Long limit() {
    return limit;
  }

  /** Returns the length of a window, or null if it is unknown. */
  public @Nullable Duration window() {
    return window;
  }

  /** Returns the number of requests left until the reset, or null if it is unknown. */
  public @Nullable Long remaining() {
    return remaining;
  }

  /**
   * Returns the time until the full quota is available again, or null if it is unknown. The
   * built-in limiter reports at most five minutes, because it never waits longer.
   */
  public @Nullable Duration reset() {
    return reset;
  }

  /** Returns how long the next request would be delayed to stay within the quota. */
  public Duration pause() {
    return pause;
  }

  @Override
  public String toString() {
    return "RateLimitSnapshot{inFlight="
        + inFlight
        + ", queued="
        + queued
        + ", limit="
        + limit
        + ", window="
        + window
        + ", remaining="
        + remaining
        + ", reset="
        + reset
        + ", pause="
        + pause
        + "}";
  }

  /** Builds snapshots; not thread-safe. */
  public static final class Builder {
    int inFlight;
    int queued;
    @Nullable Long limit;
    @Nullable Duration window;
    @Nullable Long remaining;
    @Nullable Duration reset;
    Duration pause = Duration.ZERO;

    Builder() {}

    /** Sets the number of requests in flight. */
    public Builder inFlight(int inFlight) {
      this.inFlight = inFlight;
      return this;
    }

    /** Sets the number of requests that wait for a permit. */
    public Builder queued(int queued) {
      this.queued = queued;
      return this;
    }

    /** Sets the number of requests that a window allows; null if it is unknown. */
    public Builder limit(@Nullable Long limit) {
      this.limit = limit;
      return this;
    }

    /** Sets the length of a window; null if it is unknown. */
    public Builder window(@Nullable Duration window) {
      this.window = window;
      return this;
    }

    /** Sets the number of requests left until the reset; null if it is unknown. */
    public Builder remaining(@Nullable Long remaining) {
      this.remaining = remaining;
      return this;
    }

    /** Sets the time until the full quota is available again; null if it is unknown. */
    public Builder reset(@Nullable Duration reset) {
      this.reset = reset;
      return this;
    }

    /** Sets how long the next request would be delayed. */
    public Builder pause(Duration pause) {
      this.pause = Objects.requireNonNull(pause, "pause");
      return this;
    }

    /** Returns the snapshot. */
    public RateLimitSnapshot build() {
      return new RateLimitSnapshot(this);
    }
  }
}
