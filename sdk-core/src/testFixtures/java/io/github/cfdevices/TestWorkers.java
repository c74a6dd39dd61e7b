package io.github.cfdevices;

import java.util.concurrent.Executor;

/** Clients without threads of their own, for tests in other packages. */
public final class TestWorkers {
  private TestWorkers() {}

  /**
   * Has attempts run on an executor, and calls that are stopped completed on the thread that stops
   * them.
   */
  public static CloudflareClient.Builder use(CloudflareClient.Builder builder, Executor attempts) {
    return builder.workers(new Workers(attempts, Runnable::run));
  }
}
