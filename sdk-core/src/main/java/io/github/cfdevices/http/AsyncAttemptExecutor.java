package io.github.cfdevices.http;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the steps of an asynchronous call on worker threads, in the context of its caller. */
final class AsyncAttemptExecutor implements AttemptExecutor {
  private final Workers workers;
  private final @Nullable UnaryOperator<Runnable> context;

  // Null once it is called: OkHttp's call, which an app may keep, leads to this object.
  private @Nullable Consumer<Outcome> callback;

  private volatile boolean interrupted; // Since the start of the step.

  AsyncAttemptExecutor(
      Workers workers, @Nullable UnaryOperator<Runnable> context, Consumer<Outcome> callback) {
    this.workers = workers;
    this.context = context;
    this.callback = callback;
  }

  @Override
  public void execute(Runnable step) {
    workers.execute(inContext(workers.isForeign() ? () -> runAndRestore(step) : step));
  }

  /** Restores the interrupt status of a thread of the app, such as the caller's. */
  private void runAndRestore(Runnable step) {
    try {
      step.run();
    } finally {
      if (interrupted) {
        interrupted = false;
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isForeign() {
    return context != null || workers.isForeign();
  }

  @Override
  public void deliver(Runnable lastStep) {
    if (context == null) {
      workers.run(lastStep);
      return;
    }
    AtomicBoolean done = new AtomicBoolean();
    Runnable once =
        () -> {
          if (done.compareAndSet(false, true)) {
            lastStep.run();
          }
        };
    workers.run(
        () -> {
          try {
            inContext(once).run();
          } catch (
              Throwable e) { // The app's wrapper failed; the callback is notified all the same.
            once.run();
            if (e instanceof VirtualMachineError error) {
              throw error;
            }
          }
          once.run();
        });
  }

  @Override
  public void complete(Outcome outcome) {
    Consumer<Outcome> receiver = callback;
    callback = null;
    if (receiver != null) {
      receiver.accept(outcome);
    }
  }

  @Override
  public boolean isBounded() {
    return true;
  }

  @Override
  public void interrupted() {
    interrupted = true; // It must not reach the callback, which runs within the same step.
  }

  private Runnable inContext(Runnable step) {
    return context == null ? step : Objects.requireNonNull(context.apply(step), "context");
  }
}
