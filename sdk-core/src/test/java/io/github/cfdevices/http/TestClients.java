package io.github.cfdevices.http;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import okhttp3.Headers;

/** Clients whose clock, random numbers and threads are controlled by a test. */
public final class TestClients {
  /** The traits of a minimal operation. */
  static final OperationTraits TRAITS =
      new OperationTraits("application/json", List.of(), () -> null, body -> null);

  private TestClients() {}

  /** Replaces the clock and the random numbers. */
  public static CloudflareClient.Builder scheduler(
      CloudflareClient.Builder builder, ManualScheduler scheduler, DoubleSupplier random) {
    return scheduler(builder, (Scheduler) scheduler, random);
  }

  static CloudflareClient.Builder scheduler(
      CloudflareClient.Builder builder, Scheduler scheduler, DoubleSupplier random) {
    EngineConfig config = ClientAccess.config(builder);
    config.scheduler = scheduler;
    config.random = random;
    return builder;
  }

  /** Returns the metadata of a successful response without headers. */
  public static ResponseInfo response() {
    return new ResponseInfo("GET", "/things", 200, Headers.of(), 1, null, List.of());
  }

  /** Returns the number of calls that have started and not ended. */
  public static int inFlight(CloudflareClient client) {
    return ClientAccess.engine(client).inFlight();
  }

  /** Replaces the threads. */
  static CloudflareClient.Builder workers(CloudflareClient.Builder builder, Workers workers) {
    ClientAccess.config(builder).workers = workers;
    return builder;
  }

  /**
   * Has attempts run on an executor, and calls that are stopped completed on the thread that stops
   * them.
   */
  public static CloudflareClient.Builder attemptsOn(
      CloudflareClient.Builder builder, Executor attempts) {
    return workers(builder, new Workers(attempts, Runnable::run));
  }
}
