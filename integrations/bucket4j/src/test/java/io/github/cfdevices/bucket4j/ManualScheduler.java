package io.github.cfdevices.bucket4j;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A scheduler whose time a test advances. */
final class ManualScheduler implements Scheduler {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::time).thenComparingLong(Task::number));
  private long now;
  private long scheduled;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    Task task = new Task(now + Math.max(0, delayNanos), scheduled++, action);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  @Override
  public void close() {}

  /** Runs all tasks of the next period, in order. */
  void advance(Duration period) {
    long end = now + period.toNanos();
    for (Task task = tasks.peek(); task != null && task.time <= end; task = tasks.peek()) {
      tasks.remove();
      now = task.time;
      task.action.run();
    }
    now = end;
  }

  int scheduled() {
    return tasks.size();
  }

  /** Returns the scheduler of another process, whose time has another origin. */
  Scheduler withOrigin(long nanos) {
    return new Scheduler() {
      @Override
      public long nanoTime() {
        return now + nanos;
      }

      @Override
      public Runnable schedule(long delayNanos, Runnable task) {
        return ManualScheduler.this.schedule(delayNanos, task);
      }

      @Override
      public void close() {}
    };
  }

  private record Task(long time, long number, Runnable action) {}
}
