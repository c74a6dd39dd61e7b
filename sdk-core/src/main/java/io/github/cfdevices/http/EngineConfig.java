package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine and their defaults; for use within cfdevices only. {@code
 * CloudflareClient.Builder} documents and checks the values.
 */
@InternalApi
public final class EngineConfig {
  private static final int MAX_CONCURRENT = 16;

  /** Required; null until it is set. */
  public @Nullable CredentialsProvider credentials;

  /** The app's client, or null for one with read and write timeouts of 60 s. */
  public @Nullable OkHttpClient httpClient;

  /** When failed attempts are retried. */
  public RetryPolicy retryPolicy = RetryPolicy.standard();

  /** The limit on a call with all its attempts and waits; positive. */
  public Duration totalTimeout = Duration.ofMinutes(2);

  /** The maximum number of asynchronous attempts in flight; positive. */
  public int maxConcurrentAttempts = 64;

  /** Runs the steps of asynchronous calls, or null for the client's own threads. */
  public @Nullable Executor executor;

  /**
   * Supplies, on the thread that starts an asynchronous call, the wrapper of its tasks; or null.
   */
  public @Nullable Supplier<UnaryOperator<Runnable>> contextPropagation;

  /** The rate limiter, or null for an adaptive one with 16 requests in flight. */
  public @Nullable RateLimiter rateLimiter;

  /** The maximum length of a decompressed response body, in bytes; positive. */
  public long maxBodyBytes = 64L << 20;

  /** The maximum number of bytes that an exception keeps of the body of an error response. */
  public int maxErrorBodyBytes = 64 << 10;

  // Null if there are none, so that R8 can remove the code for them.
  @Nullable List<CallListener> listeners;

  // For tests.
  @Nullable Workers workers;
  @Nullable Scheduler scheduler;
  @Nullable DoubleSupplier random;

  /** Creates the default settings, which have no credentials. */
  public EngineConfig() {}

  /** Adds a listener. */
  public void add(CallListener listener) {
    if (listeners == null) {
      listeners = new ArrayList<>();
    }
    listeners.add(listener);
  }

  /** Adds a logger of events, with or without request bodies. */
  public void add(CallLogger logger, boolean bodies) {
    add(new LogLines(logger, bodies));
  }

  /**
   * Returns a new engine, which sends no credentials until it has a base URL.
   *
   * @throws InvalidInputException if there are no credentials
   */
  public CallEngine engine() {
    Scheduler clock = scheduler == null ? new SystemScheduler() : scheduler;
    RateLimiter limiter =
        rateLimiter == null ? new AdaptiveLimiter(MAX_CONCURRENT, clock) : rateLimiter;
    if (credentials == null) {
      throw new InvalidInputException("credentials", "are required");
    }
    Workers threads = workers == null ? new Workers(executor) : workers;
    CredentialsInterceptor interceptor = new CredentialsInterceptor(credentials);
    HttpTransport transport = new HttpTransport(httpClient, interceptor, maxBodyBytes, threads);
    return new CallEngine(this, interceptor, transport, limiter, clock, threads);
  }
}
