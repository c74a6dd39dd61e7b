package io.github.cfdevices.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** An executor whose tasks run when a test runs them, on the test's thread. */
final class ManualExecutor implements Executor {
  private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(Runnable step) {
    steps.add(step);
  }

  int size() {
    return steps.size();
  }

  /** Runs all steps, with those that they add. */
  void runAll() {
    for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
      step.run();
    }
  }
}
