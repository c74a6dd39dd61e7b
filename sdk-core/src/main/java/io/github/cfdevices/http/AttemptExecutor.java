package io.github.cfdevices.http;

/** Runs the attempts of a call and completes it, on the caller's thread or on worker threads. */
interface AttemptExecutor {
  /**
   * Runs a step that may block in foreign code; throws what an executor or a context wrapper of the
   * app throws.
   */
  void execute(Runnable step);

  /** Returns whether {@link #execute} runs foreign code, which may run the step on this thread. */
  boolean isForeign();

  /**
   * Runs the last step of a call that was stopped; returns at once. Unlike {@link #execute}, it
   * depends on no thread that foreign code can block, except for a blocking call's own.
   */
  void deliver(Runnable lastStep);

  /** Completes the call. Runs within a step, at most once. */
  void complete(Outcome outcome);

  /** Returns whether attempts count towards the limit on concurrent attempts. */
  boolean isBounded();

  /** Notes that the current step was interrupted; the interrupt status is already cleared. */
  void interrupted();
}
