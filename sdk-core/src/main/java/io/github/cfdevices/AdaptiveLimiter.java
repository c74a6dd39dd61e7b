package io.github.cfdevices;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The limiter of one process: a queue before a number of places, and the budget of the API. */
final class AdaptiveLimiter implements RateLimiter {
  private final int maxConcurrent;
  private final Timer timer;

  // All guarded by this; what is run or scheduled is so outside of it.
  private final Set<Entry> queue = new LinkedHashSet<>();
  private final RateBudget budget = new RateBudget();
  private int underWay;
  private @Nullable Alarm alarm;

  AdaptiveLimiter(int maxConcurrent, Timer timer) {
    this.maxConcurrent = maxConcurrent;
    this.timer = timer;
  }

  @Override
  public Place enter(Runnable ready) {
    Entry entry = new Entry(ready);
    synchronized (this) {
      queue.add(entry);
    }
    admit();
    return entry;
  }

  @Override
  public void answered(int status, Headers headers) {
    Duration pause = status == 429 ? RetryAfter.of(headers, timer.now()) : null;
    synchronized (this) {
      // Those under way beside this one may or may not be in the server's count.
      budget.answered(headers, pause, timer.nanoTime(), Math.max(0, underWay - 1));
    }
    admit();
  }

  @Override
  public synchronized RateLimitSnapshot snapshot() {
    return budget.snapshot(timer.nanoTime(), underWay, queue.size());
  }

  /** Lets in whoever may go, in the order they came, and sees to it that the rest is not forgot. */
  private void admit() {
    for (; ; ) {
      Entry admitted = null;
      Alarm set = null;
      Alarm dropped = null;
      synchronized (this) {
        long now = timer.nanoTime();
        long wait = budget.waitNanos(now);
        if (queue.isEmpty()) {
          dropped = alarm;
          alarm = null;
        } else if (underWay < maxConcurrent) {
          if (wait == 0) {
            Iterator<Entry> first = queue.iterator();
            admitted = first.next();
            first.remove();
            admitted.admitted = true;
            underWay++;
            budget.taken(now);
          } else if (alarm == null || alarm.time - (now + wait) > 0) {
            dropped = alarm;
            alarm = set = new Alarm(now + wait);
          }
        }
      }
      if (dropped != null) {
        dropped.handle.cancel();
      }
      if (set != null) {
        set.handle.set(timer.schedule(Duration.ofNanos(set.time - timer.nanoTime()), set));
      }
      if (admitted == null) {
        return;
      }
      admitted.ready.run();
    }
  }

  /** One request's place. */
  private final class Entry implements Place {
    private final Runnable ready;
    private boolean admitted;
    private boolean left;

    Entry(Runnable ready) {
      this.ready = ready;
    }

    @Override
    public void leave() {
      synchronized (AdaptiveLimiter.this) {
        if (left) {
          return;
        }
        left = true;
        if (admitted) {
          underWay--;
        } else {
          queue.remove(this);
        }
      }
      admit();
    }
  }

  /** Wakes the queue up when the budget allows for another request. */
  private final class Alarm implements Runnable {
    private final long time;
    private final LateCancelable handle = new LateCancelable();

    Alarm(long time) {
      this.time = time;
    }

    @Override
    public void run() {
      synchronized (AdaptiveLimiter.this) {
        if (alarm == this) {
          alarm = null;
        }
      }
      admit();
    }
  }
}
