package io.github.cfdevices.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs all steps of a blocking call on the thread that waits for it, so that interceptors see the
 * caller's thread-locals and a virtual thread does its own I/O. It is made on that thread.
 */
final class BlockingAttemptExecutor implements AttemptExecutor {
  private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
  private final Thread caller = Thread.currentThread();

  // Used by the caller's thread only.
  private @Nullable Outcome outcome;
  private boolean interrupted;

  @Override
  public void execute(Runnable step) {
    steps.add(step);
    LockSupport.unpark(caller);
  }

  @Override
  public boolean isForeign() {
    return false;
  }

  @Override
  public void deliver(Runnable lastStep) {
    execute(lastStep);
  }

  @Override
  public void complete(Outcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public boolean isBounded() {
    return false; // It uses no thread but its caller's.
  }

  @Override
  public void interrupted() {
    interrupted = true;
  }

  /** Runs steps until the call has ended; leaves the thread interrupted if it was. */
  Outcome await(RetryingCall call) {
    try {
      for (; ; ) {
        Outcome ended = outcome;
        if (ended != null) {
          return ended;
        }
        if (Thread.interrupted()) {
          interrupted = true;
        }
        if (interrupted) { // Also if an attempt has cleared the thread's status.
          call.stop(StopReason.INTERRUPTED);
        }
        Runnable step = steps.poll();
        if (step != null) {
          step.run();
        } else {
          LockSupport.park(this);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
