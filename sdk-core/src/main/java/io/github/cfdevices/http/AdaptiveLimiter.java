package io.github.cfdevices.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The limiter of one process: a FIFO queue, a limit on concurrency, and the API's quota. */
final class AdaptiveLimiter implements RateLimiter {
  private final int maxConcurrent;
  private final Scheduler scheduler;

  // All guarded by this; tasks are run and scheduled without the lock.
  final Set<Entry> queue = new LinkedHashSet<>();
  private final RateLimitState state = new RateLimitState();
  int inFlight;
  @Nullable WakeUp wakeUp;

  AdaptiveLimiter(int maxConcurrent, Scheduler scheduler) {
    this.maxConcurrent = maxConcurrent;
    this.scheduler = scheduler;
  }

  @Override
  public Permit acquire(Runnable granted, Consumer<Throwable> refused) {
    return acquire(granted);
  }

  @Override
  public Permit acquire(Runnable granted) {
    Entry entry = new Entry(granted);
    synchronized (this) {
      queue.add(entry);
    }
    try {
      grant();
    } catch (Throwable e) { // The OutOfMemoryError of a scheduler's thread, for one.
      entry.withdraw();
      throw e;
    }
    return entry;
  }

  void responseReceived(int status, Headers headers) {
    Duration pause = status == 429 ? RetryAfter.of(headers, scheduler.now()) : null;
    synchronized (this) {
      // The server may or may not have counted the other requests in flight.
      state.responseReceived(headers, pause, scheduler.nanoTime(), Math.max(0, inFlight - 1));
    }
    grant();
  }

  @Override
  public synchronized RateLimitSnapshot snapshot() {
    return state.snapshot(scheduler.nanoTime(), inFlight, queue.size());
  }

  /** Grants as many queued permits as the quota allows, and schedules a wake-up for the rest. */
  void grant() {
    for (; ; ) {
      Entry first = null;
      WakeUp scheduled = null;
      WakeUp dropped = null;
      synchronized (this) {
        long now = scheduler.nanoTime();
        long wait = state.waitNanos(now);
        if (queue.isEmpty()) {
          dropped = wakeUp;
          wakeUp = null;
        } else if (inFlight < maxConcurrent) {
          if (wait == 0) {
            Iterator<Entry> entries = queue.iterator();
            first = entries.next();
            entries.remove();
            first.granted = true;
            inFlight++;
            state.requestSent(now);
          } else if (wakeUp == null || wakeUp.time - (now + wait) > 0) {
            dropped = wakeUp;
            wakeUp = scheduled = new WakeUp(now + wait);
          }
        }
      }
      if (dropped != null) {
        dropped.handle.cancel();
      }
      if (scheduled != null) {
        Duration delay = Duration.ofNanos(scheduled.time - scheduler.nanoTime());
        try {
          scheduled.handle.set(scheduler.schedule(delay, scheduled));
        } catch (Throwable e) {
          scheduled.forget(); // The next change schedules another one.
          throw e;
        }
      }
      if (first == null) {
        return;
      }
      first.onGranted.run();
    }
  }

  /** A permit, queued or granted. */
  private final class Entry implements Permit {
    final Runnable onGranted;
    boolean granted;
    private boolean released;

    Entry(Runnable onGranted) {
      this.onGranted = onGranted;
    }

    @Override
    public void responseReceived(int status, Headers headers) {
      AdaptiveLimiter.this.responseReceived(status, headers);
    }

    @Override
    public void release() {
      if (withdraw()) {
        grant();
      }
    }

    /** Returns whether the permit was not released before. */
    boolean withdraw() {
      synchronized (AdaptiveLimiter.this) {
        if (released) {
          return false;
        }
        released = true;
        if (granted) {
          inFlight--;
        } else {
          queue.remove(this);
        }
        return true;
      }
    }
  }

  /** Wakes the queue up when the quota allows another request. */
  private final class WakeUp implements Runnable {
    final long time;
    final CancellationSlot handle = new CancellationSlot();

    WakeUp(long time) {
      this.time = time;
    }

    @Override
    public void run() {
      forget();
      grant();
    }

    void forget() {
      synchronized (AdaptiveLimiter.this) {
        if (wakeUp == this) {
          wakeUp = null;
        }
      }
    }
  }
}
