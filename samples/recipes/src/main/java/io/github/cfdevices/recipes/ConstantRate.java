package io.github.cfdevices.recipes;

import io.github.cfdevices.http.RateLimiter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A rate limiter that grants one permit in each interval; for {@code rateLimiter(...)}. */
public final class ConstantRate implements RateLimiter {
  private final ScheduledExecutorService scheduler;
  private final long intervalNanos;
  private long nextFree = System.nanoTime(); // Guarded by this.

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
    return () -> grant.cancel(false); // After the request, or when the call ends without one.
  }
}
