package io.github.cfdevices.http;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The system clock and one daemon thread. The thread starts with the first task and ends after an
 * idle time.
 *
 * <p>A {@code ScheduledThreadPoolExecutor} would do the same, but loads 16 classes before the first
 * response and wakes its thread for each task.
 */
final class SystemScheduler implements Scheduler, Runnable {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final long LONGEST_NANOS = Long.MAX_VALUE / 2; // Differences fit a long.

  final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long idleNanos;

  // All guarded by the lock.
  final TreeSet<Task> tasks = new TreeSet<>();
  private @Nullable Thread thread;
  private long wakeTime; // When the thread wakes up without a signal.
  private long scheduled;
  private boolean closed;

  SystemScheduler() {
    this(IDLE);
  }

  /** Creates a scheduler whose thread ends after it was idle for the given time. */
  SystemScheduler(Duration idle) {
    this.idleNanos = idle.toNanos();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Cancelable schedule(Duration delay, Runnable action) {
    lock.lock();
    try {
      long nanos = Math.min(delay.toNanos(), LONGEST_NANOS);
      Task task = new Task(System.nanoTime() + nanos, scheduled++, action);
      if (closed) { // After closing, all calls have ended.
        return task;
      }
      tasks.add(task);
      if (thread == null) {
        Thread started = new Thread(this, "cfdevices scheduler");
        started.setDaemon(true);
        started.start(); // May fail; the next task then tries again.
        thread = started;
      } else if (task.time - wakeTime < 0) {
        changed.signal();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      tasks.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Runs due tasks until the thread was idle for long enough. */
  @Override
  public void run() {
    for (Task due = await(); due != null; due = await()) {
      try {
        due.action.run();
      } catch (Throwable e) {
        // The tasks of other calls must still run.
      }
    }
  }

  /** Waits until a task is due; returns null if the thread is no longer needed. */
  private @Nullable Task await() {
    lock.lock();
    try {
      boolean idle = false;
      while (!closed && !(idle && tasks.isEmpty())) {
        long now = System.nanoTime();
        long left = tasks.isEmpty() ? idleNanos : tasks.first().time - now;
        if (left <= 0) {
          return tasks.pollFirst();
        }
        // Most tasks are timeouts that are canceled early, so a sleep lasts the idle time at most.
        left = Math.min(left, idleNanos);
        wakeTime = now + left;
        try {
          idle = changed.awaitNanos(left) <= 0;
        } catch (InterruptedException e) { // Only a task can have interrupted this thread.
          idle = false;
        }
      }
      thread = null;
      return null;
    } finally {
      lock.unlock();
    }
  }

  private final class Task implements Cancelable, Comparable<Task> {
    final long time;
    private final long number;
    final Runnable action;

    Task(long time, long number, Runnable action) {
      this.time = time;
      this.number = number;
      this.action = action;
    }

    @Override
    public void cancel() {
      lock.lock();
      try {
        tasks.remove(this);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int compareTo(Task other) {
      // By differences, because the values of nanoTime() can overflow.
      return Long.signum(time == other.time ? number - other.number : time - other.time);
    }
  }
}
