package io.github.cfdevices.recipes;

import io.github.cfdevices.http.RateLimitSnapshot;
import io.github.cfdevices.http.RateLimiter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;

/**
 * A rate limiter that grants one permit in each interval, and none for the {@code Retry-After} of a
 * 429; for {@code rateLimiter(...)}. A canceled request still uses its interval.
 */
public final class ConstantRate implements RateLimiter {
  private final ScheduledExecutorService scheduler;
  private final long intervalNanos;
  private long nextFree = System.nanoTime(); // Guarded by this.

  /**
   * Creates a limiter.
   *
   * @param scheduler to be shut down after the client is closed
   */
  ConstantRate(ScheduledExecutorService scheduler, Duration interval) {
    this.scheduler = scheduler;
    this.intervalNanos = interval.toNanos();
  }

  /** Must not block: the caller waits for {@code granted}, which runs on the scheduler. */
  @Override
  public Permit acquire(Runnable granted) {
    long delay;
    synchronized (this) {
      long now = System.nanoTime();
      delay = Math.max(0, nextFree - now);
      nextFree = now + delay + intervalNanos;
    }
    Future<?> grant = scheduler.schedule(granted, delay, TimeUnit.NANOSECONDS);
    return new Permit() {
      @Override
      public void responseReceived(int status, Headers headers) {
        pause(RateLimitSnapshot.of(status, headers).pause());
      }

      @Override
      public void release() { // After the request, or when the call ends without one.
        grant.cancel(false);
      }
    };
  }

  private synchronized void pause(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    if (end - nextFree > 0 && !pause.isZero()) {
      nextFree = end;
    }
  }
}
