package io.github.cfdevices.http;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of asynchronous calls: daemon threads that end when they are idle. Their number has
 * no limit of its own, because a task must never wait for another one that is stuck in foreign
 * code; {@link CallEngine} bounds the attempts.
 */
final class Workers implements ThreadFactory {
  private static final long IDLE_SECONDS = 60;

  final @Nullable Executor steps;
  private final @Nullable Executor tasks;
  private @Nullable ThreadPoolExecutor pool; // Guarded by this, as is the next.
  private boolean closed;

  /**
   * Creates workers.
   *
   * @param executor runs the steps of calls instead of the client's own threads, or null
   */
  Workers(@Nullable Executor executor) {
    this(executor, null);
  }

  /** Creates workers that have no threads of their own, for tests. */
  Workers(@Nullable Executor steps, @Nullable Executor tasks) {
    this.steps = steps;
    this.tasks = tasks;
  }

  /**
   * Runs a step of a call.
   *
   * @throws RejectedExecutionException if the app's executor rejects it
   */
  void execute(Runnable step) {
    if (steps == null) {
      run(step);
    } else {
      steps.execute(step);
    }
  }

  /** Returns whether steps run on an executor of the app. */
  boolean isForeign() {
    return steps != null;
  }

  /** Runs a task on one of the client's own threads, even after closing. */
  void run(Runnable task) {
    if (tasks != null) {
      tasks.execute(task);
      return;
    }
    ThreadPoolExecutor threads = pool();
    if (threads != null) {
      try {
        threads.execute(task);
        return;
      } catch (RejectedExecutionException e) {
        // The pool was closed meanwhile.
      } catch (
          OutOfMemoryError
              e) { // No thread can be created; running on this one is better than never.
        task.run();
        return;
      }
    }
    newThread(task).start();
  }

  /** Lets threads end as soon as they have nothing to do. */
  void close() {
    ThreadPoolExecutor threads;
    synchronized (this) {
      closed = true;
      threads = pool;
    }
    if (threads != null) {
      threads.shutdown();
    }
  }

  /** Returns whether any task was run, for tests. */
  synchronized boolean isStarted() {
    return pool != null;
  }

  /**
   * Returns the pool, created on first use, or null if there is none when the workers are closed.
   */
  synchronized @Nullable ThreadPoolExecutor pool() {
    if (pool == null && !closed) {
      pool =
          new ThreadPoolExecutor(
              0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this);
    }
    return pool;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "cfdevices");
    thread.setDaemon(true);
    return thread;
  }
}
