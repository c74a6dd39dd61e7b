package io.github.cfdevices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a client is built from, with all defaults. */
final class ClientConfig {
  private static final int MAX_CONCURRENT = 16;

  @Nullable CredentialsProvider credentials;
  @Nullable String accountId;
  @Nullable OkHttpClient httpClient;
  @Nullable HttpUrl baseUrl;
  Retries retries = Retries.standard();
  Duration deadline = Duration.ofMinutes(2);
  @Nullable RateLimiter rateLimiter;
  long maxBodyBytes = 64L << 20;
  final List<CallListener> listeners = new ArrayList<>();
  @Nullable Timer timer;
  @Nullable DoubleSupplier random;

  /** Returns the address of the API. */
  HttpUrl baseUrl() {
    return baseUrl == null ? BaseUrl.parse(BaseUrl.DEFAULT) : baseUrl;
  }

  /** Returns the timer of one client. */
  Timer timer() {
    return timer == null ? new SystemTimer() : timer;
  }

  /** Returns the limiter of one client. */
  RateLimiter limiter(Timer timer) {
    return rateLimiter == null ? new AdaptiveLimiter(MAX_CONCURRENT, timer) : rateLimiter;
  }

  /** Puts the transport together. */
  RetryCalls calls(HttpUrl url, RateLimiter limiter, Timer timer) {
    if (credentials == null) {
      throw new InvalidInputException("credentials", "are required");
    }
    Transport transport =
        new Transport(httpClient, new CredentialsInterceptor(credentials, url), maxBodyBytes);
    return new RetryCalls(
        transport,
        limiter,
        new RetryRule(retries, random),
        new CallObserver(listeners),
        timer,
        deadline);
  }

  static Duration positive(String name, Duration duration) {
    if (Objects.requireNonNull(duration, name).isNegative() || duration.isZero()) {
      throw new InvalidInputException(name, "must be positive");
    }
    return duration;
  }
}
