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

  AsyncAttemptExecutor(
      Workers workers, @Nullable UnaryOperator<Runnable> context, Consumer<Outcome> callback) {
    this.workers = workers;
    this.context = context;
    this.callback = callback;
  }

  @Override
  public void execute(Runnable step) {
    workers.execute(inContext(step));
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
    // Only foreign code interrupts a worker, and the interrupt must not reach a callback.
  }

  private Runnable inContext(Runnable step) {
    return context == null ? step : Objects.requireNonNull(context.apply(step), "context");
  }
}
