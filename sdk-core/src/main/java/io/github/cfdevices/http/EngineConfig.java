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

/** The settings of an engine, with all defaults; for use within cfdevices only. */
@InternalApi
public final class EngineConfig {
  private static final int MAX_CONCURRENT = 16;

  public @Nullable CredentialsProvider credentials;
  public @Nullable OkHttpClient httpClient;
  public RetryPolicy retryPolicy = RetryPolicy.standard();
  public Duration totalTimeout = Duration.ofMinutes(2);
  public int maxConcurrentAttempts = 64;
  public @Nullable Executor executor;
  public @Nullable Supplier<UnaryOperator<Runnable>> contextPropagation;
  public @Nullable RateLimiter rateLimiter;
  public long maxBodyBytes = 64L << 20;
  @Nullable List<CallListener> listeners; // Null if there are none, so that R8 can tell.

  // For tests.
  @Nullable Workers workers;
  @Nullable Scheduler scheduler;
  @Nullable DoubleSupplier random;

  /** Creates settings that lack the credentials only. */
  public EngineConfig() {}

  /** Adds a listener. */
  public void add(CallListener listener) {
    if (listeners == null) {
      listeners = new ArrayList<>();
    }
    listeners.add(listener);
  }

  /** Adds a logger of attempts, with or without the bodies of requests. */
  public void add(CallLogger logger, boolean bodies) {
    add(new LogLines(logger, bodies));
  }

  /**
   * Returns a new engine, which sends credentials nowhere yet.
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
