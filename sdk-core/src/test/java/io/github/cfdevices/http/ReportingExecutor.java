package io.github.cfdevices.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Creates executors whose threads report uncaught exceptions. */
public final class ReportingExecutor {
  private ReportingExecutor() {}

  public static ExecutorService to(CompletableFuture<Throwable> uncaught) {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "reporting");
          thread.setDaemon(true);
          thread.setUncaughtExceptionHandler((t, e) -> uncaught.complete(e));
          return thread;
        });
  }
}
