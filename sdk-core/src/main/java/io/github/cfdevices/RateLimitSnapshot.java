package io.github.cfdevices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a {@link RateLimiter} knows at one moment; immutable. */
public final class RateLimitSnapshot {
  private static final RateLimitSnapshot UNKNOWN =
      new RateLimitSnapshot(0, 0, null, null, null, null, Duration.ZERO);

  private final int underWay;
  private final int queued;
  private final @Nullable Long limit;
  private final @Nullable Duration window;
  private final @Nullable Long remaining;
  private final @Nullable Duration reset;
  private final Duration pause;

  RateLimitSnapshot(
      int underWay,
      int queued,
      @Nullable Long limit,
      @Nullable Duration window,
      @Nullable Long remaining,
      @Nullable Duration reset,
      Duration pause) {
    this.underWay = underWay;
    this.queued = queued;
    this.limit = limit;
    this.window = window;
    this.remaining = remaining;
    this.reset = reset;
    this.pause = pause;
  }

  /** Returns the snapshot of a limiter that knows nothing. */
  public static RateLimitSnapshot unknown() {
    return UNKNOWN;
  }

  /** Returns how many requests are under way. */
  public int underWay() {
    return underWay;
  }

  /** Returns how many requests wait for leave. */
  public int queued() {
    return queued;
  }

  /** Returns how many requests a window allows, or null where the API has not said. */
  public @Nullable Long limit() {
    return limit;
  }

  /** Returns how long a window is, or null where the API has not said. */
  public @Nullable Duration window() {
    return window;
  }

  /** Returns how many requests are left until the reset, or null where that is not known. */
  public @Nullable Long remaining() {
    return remaining;
  }

  /** Returns how long it is until the budget is full again, or null where that is not known. */
  public @Nullable Duration reset() {
    return reset;
  }

  /** Returns how long the next request would be held back; zero when the budget is ample. */
  public Duration pause() {
    return pause;
  }

  @Override
  public String toString() {
    return "RateLimitSnapshot{underWay="
        + underWay
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
}
