package io.github.cfdevices.recipes;

import io.github.cfdevices.http.RateLimitSnapshot;
import io.github.cfdevices.http.RateLimiter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter that grants one permit in each interval, and none for the {@code Retry-After} of a
 * 429; for {@code rateLimiter(...)}. A canceled request still uses its interval.
 */
public final class ConstantRate implements RateLimiter {
  private final ScheduledExecutorService scheduler;
  private final long intervalNanos;

  // Both guarded by this.
  private long nextFree = System.nanoTime();
  private long blockedUntil = nextFree;

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
    Grant grant = new Grant(granted);
    grant.schedule();
    return grant;
  }

  /** Returns how long the next grant waits, and takes the interval after it. */
  private synchronized long takeInterval() {
    long now = System.nanoTime();
    long delay = Math.max(0, nextFree - now);
    nextFree = now + delay + intervalNanos;
    return delay;
  }

  private synchronized boolean isBlocked() {
    return blockedUntil - System.nanoTime() > 0;
  }

  private synchronized void block(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    if (!pause.isZero() && end - blockedUntil > 0) {
      blockedUntil = end;
      nextFree = end; // Scheduled grants take their intervals again.
    }
  }

  private final class Grant implements Permit {
    private final Runnable granted;

    // Both guarded by this.
    private boolean released;
    private @Nullable Future<?> scheduled;

    Grant(Runnable granted) {
      this.granted = granted;
    }

    synchronized void schedule() {
      if (!released) {
        scheduled = scheduler.schedule(this::run, takeInterval(), TimeUnit.NANOSECONDS);
      }
    }

    private void run() {
      if (isBlocked()) {
        schedule();
      } else {
        granted.run();
      }
    }

    @Override
    public void responseReceived(int status, Headers headers) {
      block(RateLimitSnapshot.of(status, headers).pause());
    }

    @Override
    public synchronized void release() { // After the request, or when the call ends without one.
      released = true;
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
  }
}
