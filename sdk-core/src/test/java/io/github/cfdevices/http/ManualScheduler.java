package io.github.cfdevices.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A scheduler whose time is advanced by a test. */
public final class ManualScheduler implements Scheduler {
  /** The time of day when a test starts. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Object lock = new Object();
  private final List<Task> tasks = new ArrayList<>();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final long skipped;
  private long now;
  private volatile @Nullable Error refusal;

  /** Creates a scheduler whose time stands still. */
  public ManualScheduler() {
    this(Duration.ZERO);
  }

  private ManualScheduler(Duration skipped) {
    this.skipped = skipped.toNanos();
  }

  /**
   * Returns a scheduler that jumps over each wait of up to the given length as soon as it begins.
   */
  public static ManualScheduler skipping(Duration longest) {
    return new ManualScheduler(longest);
  }

  @Override
  public long nanoTime() {
    synchronized (lock) {
      return now;
    }
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanoTime());
  }

  /** Makes {@link #schedule} throw an error from now on, or return again if it is null. */
  void refuse(@Nullable Error error) {
    refusal = error;
  }

  @Override
  public Cancelable schedule(Duration delay, Runnable action) {
    Error error = refusal;
    if (error != null) {
      throw error;
    }
    Task task;
    synchronized (lock) {
      task = new Task(now + delay.toNanos(), action);
      tasks.add(task);
      lock.notifyAll();
    }
    if (delay.toNanos() <= skipped) {
      waits.add(delay);
      advance(delay);
    }
    return () -> {
      synchronized (lock) {
        tasks.remove(task);
        lock.notifyAll();
      }
    };
  }

  /** Drops all scheduled tasks, so that a test can continue with another client. */
  @Override
  public void close() {
    synchronized (lock) {
      tasks.clear();
    }
  }

  /** Advances the time and runs the tasks that become due. */
  public void advance(Duration duration) {
    long end;
    synchronized (lock) {
      end = now + duration.toNanos();
    }
    for (Task due = due(end); due != null; due = due(end)) {
      due.action.run();
    }
  }

  /** Waits until another thread has scheduled the given number of tasks. */
  public void awaitScheduled(int count) throws InterruptedException {
    await(() -> tasks.size() >= count);
  }

  /** Waits until another thread has canceled all scheduled tasks. */
  public void awaitIdle() throws InterruptedException {
    await(tasks::isEmpty);
  }

  public int scheduled() {
    synchronized (lock) {
      return tasks.size();
    }
  }

  public Duration elapsed() {
    return Duration.ofNanos(nanoTime());
  }

  /** Returns the waits that were skipped. */
  public List<Duration> waits() {
    return waits;
  }

  private void await(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    synchronized (lock) {
      while (!reached.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError(tasks.size() + " tasks are scheduled");
        }
        TimeUnit.NANOSECONDS.timedWait(lock, left);
      }
    }
  }

  private Task due(long end) {
    synchronized (lock) {
      Task first = tasks.stream().min(Comparator.comparingLong(task -> task.time)).orElse(null);
      if (first == null || first.time > end) {
        now = Math.max(now, end);
        return null;
      }
      tasks.remove(first);
      now = Math.max(now, first.time);
      return first;
    }
  }

  private record Task(long time, Runnable action) {
    // Tasks are compared by identity.
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
