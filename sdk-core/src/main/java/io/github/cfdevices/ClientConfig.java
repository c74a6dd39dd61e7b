package io.github.cfdevices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The settings of a client, with all defaults. */
final class ClientConfig {
  private static final int MAX_CONCURRENT = 16;

  @Nullable CredentialsProvider credentials;
  @Nullable String accountId;
  @Nullable OkHttpClient httpClient;
  @Nullable HttpUrl baseUrl;
  RetryPolicy retryPolicy = RetryPolicy.standard();
  Duration totalTimeout = Duration.ofMinutes(2);
  int maxConcurrentAttempts = 64;
  @Nullable Executor executor;
  @Nullable Supplier<UnaryOperator<Runnable>> contextPropagation;
  @Nullable RateLimiter rateLimiter;
  long maxBodyBytes = 64L << 20;
  @Nullable List<CallListener> listeners; // Null if there are none, so that R8 can tell.
  @Nullable Workers workers;
  @Nullable Scheduler scheduler;
  @Nullable DoubleSupplier random;

  /** Returns the address of the API. */
  HttpUrl baseUrl() {
    return baseUrl == null ? BaseUrl.parse(BaseUrl.DEFAULT) : baseUrl;
  }

  /** Returns the scheduler of one client. */
  Scheduler scheduler() {
    return scheduler == null ? new SystemScheduler() : scheduler;
  }

  /** Returns the limiter of one client. */
  RateLimiter limiter(Scheduler scheduler) {
    return rateLimiter == null ? new AdaptiveLimiter(MAX_CONCURRENT, scheduler) : rateLimiter;
  }

  /** Returns the engine of one client. */
  CallEngine engine(HttpUrl url, RateLimiter limiter, Scheduler scheduler) {
    if (credentials == null) {
      throw new InvalidInputException("credentials", "are required");
    }
    Workers threads = workers == null ? new Workers(executor) : workers;
    HttpTransport transport =
        new HttpTransport(
            httpClient, new CredentialsInterceptor(credentials, url), maxBodyBytes, threads);
    return new CallEngine(this, transport, limiter, scheduler, threads);
  }

  void addListener(CallListener listener) {
    if (listeners == null) {
      listeners = new ArrayList<>();
    }
    listeners.add(listener);
  }

  static Duration positive(String name, Duration duration) {
    if (Objects.requireNonNull(duration, name).isNegative() || duration.isZero()) {
      throw new InvalidInputException(name, "must be positive");
    }
    return duration;
  }
}
