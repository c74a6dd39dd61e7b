package io.github.cfdevices.bucket4j;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A daemon thread that exists while tasks are scheduled. */
final class DaemonScheduler implements Scheduler {
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, DaemonScheduler::newThread);

  DaemonScheduler() {
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setKeepAliveTime(10, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable task) {
    try {
      ScheduledFuture<?> scheduled = executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
      return () -> scheduled.cancel(false);
    } catch (RejectedExecutionException e) { // It is closed.
      return () -> {};
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "cfdevices-bucket4j");
    thread.setDaemon(true);
    return thread;
  }
}
