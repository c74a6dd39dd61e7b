package io.github.cfdevices.http;

import java.time.Duration;
import java.time.Instant;

/** The clock, and the thread that runs tasks later. */
interface Scheduler {
  /** Returns a monotonic time in nanoseconds, for measuring. */
  long nanoTime();

  /** Returns the time of day, for comparing with dates that a server sends. */
  Instant now();

  /**
   * Runs a task after a delay, unless the returned handle is canceled before. The task must be
   * short: all tasks share a thread.
   */
  Cancelable schedule(Duration delay, Runnable task);

  /** Drops all scheduled tasks. */
  void close();
}
