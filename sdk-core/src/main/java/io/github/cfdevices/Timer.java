package io.github.cfdevices;

import java.time.Duration;
import java.time.Instant;

/** Time as calls see it: what it is, and what is to happen later. */
interface Timer {
  /** Returns nanoseconds that only ever grow, for measuring. */
  long nanoTime();

  /** Returns the time of day, for comparing with dates that a server sends. */
  Instant now();

  /**
   * Runs a task after a delay, unless what this returns is canceled before. The task must be short:
   * all tasks share a thread.
   */
  Cancelable schedule(Duration delay, Runnable task);

  /** Drops whatever is scheduled. */
  void close();
}
