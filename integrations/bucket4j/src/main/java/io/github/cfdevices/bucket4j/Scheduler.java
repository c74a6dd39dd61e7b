package io.github.cfdevices.bucket4j;

/** Elapsed time and delayed tasks; tests replace it. */
interface Scheduler {
  /** Returns the elapsed time since a fixed but arbitrary moment. */
  long nanoTime();

  /** Runs a task once after a delay, on another thread; the result cancels it. */
  Runnable schedule(long delayNanos, Runnable task);

  /** Drops all tasks. */
  void close();
}
