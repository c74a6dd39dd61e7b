package io.github.cfdevices.http;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Clients whose clock, random numbers and threads are controlled by a test. */
public final class TestClients {
  /** The traits of a minimal operation. */
  static final OperationTraits TRAITS =
      new OperationTraits(
          "application/json",
          List.of(),
          List.of(),
          List.of(),
          new OperationTraits.Description() {
            @Override
            public @Nullable String route() {
              return null;
            }

            @Override
            public @Nullable String maskedBody(RequestBody body) {
              return null;
            }
          });

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

  /** Returns a call of a client without listeners, which is not started. */
  static RetryingCall newCall(CloudflareClient client, String url, Consumer<Outcome> callback) {
    Request request = new Request.Builder().url(url).build();
    return ClientAccess.engine(client).newCall(request, TRAITS, null, callback);
  }

  /** Returns the number of calls that have started and not ended. */
  public static int inFlight(CloudflareClient client) {
    return ClientAccess.engine(client).inFlight();
  }

  /** Returns the number of attempts of ended calls that have not returned. */
  public static int abandonedAttempts(CloudflareClient client) {
    return ClientAccess.engine(client).abandonedAttempts();
  }

  /** Returns the rate limiter of a client. */
  public static RateLimiter limiter(CloudflareClient client) {
    return ClientAccess.engine(client).limiter;
  }

  /** Returns whether two clients have one rate limiter. */
  public static boolean sharesLimiter(CloudflareClient one, CloudflareClient other) {
    return limiter(one) == limiter(other);
  }

  /** Returns the connections of a client. */
  public static ConnectionPool connectionPool(CloudflareClient client) {
    return ClientAccess.engine(client).transport.okHttp().connectionPool();
  }

  /** Returns an adaptive limiter with the clock of a test. */
  public static RateLimiter adaptiveLimiter(int maxInFlight, ManualScheduler scheduler) {
    return new AdaptiveLimiter(maxInFlight, scheduler);
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
