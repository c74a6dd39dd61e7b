package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(36_500);

  private final @Nullable CallEngine origin;

  /** Required; null until it is set. */
  public @Nullable CredentialsProvider credentials;

  /** The app's client, or null for one with read and write timeouts of 60 s. */
  public @Nullable OkHttpClient httpClient;

  /** When failed attempts are retried, or null for the standard policy. */
  public @Nullable RetryPolicy retryPolicy;

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

  /** Follows the name of the SDK in the {@code User-Agent} header; empty by default. */
  public String userAgentSuffix = "";

  /** The maximum length of a decompressed response body, in bytes; positive. */
  public long maxBodyBytes = 64L << 20;

  /** The maximum number of bytes that an exception keeps of the body of an error response. */
  public int maxErrorBodyBytes = 64 << 10;

  // Null if there are none. Only add() creates one, so that R8 removes its code from other apps.
  @Nullable ListenerDispatcher listeners;

  // For tests.
  @Nullable Workers workers;
  @Nullable Scheduler scheduler;
  @Nullable DoubleSupplier random;

  /** Creates the default settings, which have no credentials. */
  public EngineConfig() {
    this(null);
  }

  private EngineConfig(@Nullable CallEngine origin) {
    this.origin = origin;
  }

  /**
   * Returns the settings of an engine, for one that shares its connections, threads and limiter.
   * The limiter is not copied, because it belongs to the credentials of the origin.
   */
  static EngineConfig derivedFrom(CallEngine origin) {
    EngineConfig derived = new EngineConfig(origin);
    derived.credentials = origin.credentials;
    derived.httpClient = origin.transport.users;
    derived.retryPolicy = origin.retries.policy;
    derived.totalTimeout = origin.totalTimeout;
    derived.maxConcurrentAttempts = origin.maxConcurrentAttempts;
    derived.executor = origin.workers.steps;
    derived.contextPropagation = origin.context;
    derived.userAgentSuffix = origin.userAgentSuffix;
    derived.maxBodyBytes = origin.maxBodyBytes;
    derived.maxErrorBodyBytes = origin.maxErrorBodyBytes;
    derived.listeners = origin.listeners;
    derived.random = origin.retries.random;
    return derived;
  }

  /**
   * Returns a total timeout, or the longest one if it is longer.
   *
   * @throws InvalidInputException if it is not positive
   */
  public static Duration checkedTimeout(Duration totalTimeout) {
    if (Objects.requireNonNull(totalTimeout, "totalTimeout").isNegative()
        || totalTimeout.isZero()) {
      throw new InvalidInputException("totalTimeout", "must be positive");
    }
    return totalTimeout.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : totalTimeout;
  }

  /** Adds a listener. */
  public void add(CallListener listener) {
    listeners =
        listeners == null ? new ListenerDispatcher(List.of(listener)) : listeners.plus(listener);
  }

  /** Adds a logger of events, with or without request bodies. */
  public void add(CallLogger logger, boolean bodies) {
    add(LogLines.of(logger, bodies));
  }

  /**
   * Returns a new engine, which sends no credentials until it has a base URL.
   *
   * @throws InvalidInputException if there are no credentials
   */
  public CallEngine engine() {
    if (credentials == null) {
      throw new InvalidInputException("credentials", "are required");
    }
    return new CallEngine(this, credentials, origin);
  }

  /** Returns the scheduler of a new engine. */
  Scheduler newScheduler() {
    return scheduler == null ? new SystemScheduler() : scheduler;
  }

  /** Returns the limiter of a new engine that shares none. */
  RateLimiter newLimiter(Scheduler scheduler) {
    return rateLimiter == null ? new AdaptiveLimiter(MAX_CONCURRENT, scheduler) : rateLimiter;
  }

  /** Returns the threads of a new engine that shares none. */
  Workers newWorkers() {
    return workers == null ? new Workers(executor) : workers;
  }
}
