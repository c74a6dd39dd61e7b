package io.github.cfdevices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that jumps over the waits between attempts, and to the deadline when a test says so. */
public final class SkippedTime {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(100);

  private final Object lock = new Object();
  private final List<Runnable> later = new ArrayList<>();
  private Duration elapsed = Duration.ZERO;

  /** Makes the clients of a builder live in this time, with the longest waits there can be. */
  public CloudflareClient.Builder in(CloudflareClient.Builder builder) {
    return builder.timer(new SkippingTimer(), () -> 0);
  }

  /** Lets time go on until all that is scheduled is due. */
  public void skip(Duration duration) {
    List<Runnable> due;
    synchronized (lock) {
      elapsed = elapsed.plus(duration);
      due = List.copyOf(later);
      later.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Returns how much time has gone by. */
  public Duration elapsed() {
    synchronized (lock) {
      return elapsed;
    }
  }

  /** Returns how many tasks wait for their time. */
  public int scheduled() {
    synchronized (lock) {
      return later.size();
    }
  }

  private final class SkippingTimer implements Timer {
    @Override
    public long nanoTime() {
      return elapsed().toNanos();
    }

    @Override
    public Instant now() {
      return Instant.EPOCH.plus(elapsed());
    }

    @Override
    public Cancelable schedule(Duration delay, Runnable task) {
      synchronized (lock) {
        if (delay.compareTo(LONGEST_WAIT) > 0) {
          later.add(task);
          return () -> drop(task);
        }
        elapsed = elapsed.plus(delay);
      }
      task.run();
      return () -> {};
    }

    private void drop(Runnable task) {
      synchronized (lock) {
        later.remove(task);
      }
    }

    @Override
    public void close() {
      synchronized (lock) {
        later.clear();
      }
    }
  }
}
