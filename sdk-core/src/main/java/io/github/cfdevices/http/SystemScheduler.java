package io.github.cfdevices.http;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Real time. The one thread starts with the first task and ends when there has been none.
 *
 * <p>A {@code ScheduledThreadPoolExecutor} would do the same, but is 16 classes that a program
 * loads before its first response, and wakes its thread for each task.
 */
final class SystemScheduler implements Scheduler, Runnable {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final long LONGEST_NANOS = Long.MAX_VALUE / 2; // So that differences are longs.

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long idleNanos;

  // All guarded by the lock.
  private final TreeSet<Task> tasks = new TreeSet<>();
  private @Nullable Thread thread;
  private long wakeTime; // When the thread looks again by itself.
  private long scheduled;
  private boolean closed;

  SystemScheduler() {
    this(IDLE);
  }

  /** Creates a scheduler whose thread ends when there has been no task for so long. */
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
      if (closed) { // A task that comes after closing has nobody to serve.
        return task;
      }
      tasks.add(task);
      if (thread == null) {
        Thread started = new Thread(this, "cfdevices scheduler");
        started.setDaemon(true);
        started.start(); // May fail, and then the next task tries again.
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

  /** Runs what is due until nothing has been for a while. */
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

  /** Waits for a task to be due; returns null when this thread is not needed any more. */
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
        // Nearly every task is a deadline that is met, so a far one is not slept for in one go.
        left = Math.min(left, idleNanos);
        wakeTime = now + left;
        try {
          idle = changed.awaitNanos(left) <= 0;
        } catch (InterruptedException e) { // Nobody but a task can have done that.
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
    private final long time;
    private final long number;
    private final Runnable action;

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
      return time == other.time
          ? Long.compare(number, other.number)
          : Long.signum(time - other.time); // As nanoTime() wants to be compared.
    }
  }
}
