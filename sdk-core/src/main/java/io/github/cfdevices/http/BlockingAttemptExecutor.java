package io.github.cfdevices.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Runs all steps of a blocking call on the thread that waits for it, so that interceptors see the
 * caller's thread-locals and a virtual thread does its own I/O.
 */
final class BlockingAttemptExecutor implements AttemptExecutor {
  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();

  // Used by the caller's thread only.
  private @Nullable Outcome outcome;
  private boolean interrupted;

  @Override
  public void execute(Runnable step) {
    steps.add(step);
  }

  @Override
  public void deliver(Runnable lastStep) {
    steps.add(lastStep);
  }

  @Override
  public void complete(Outcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public boolean isBounded() {
    return false; // It holds no thread but its caller's.
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
        if (interrupted) { // An attempt may have cleared the thread's status.
          call.stop(StopReason.INTERRUPTED);
        }
        try {
          steps.take().run();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
