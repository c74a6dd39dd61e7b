package io.github.cfdevices.recipes;

import io.github.cfdevices.http.CallEvent;
import io.github.cfdevices.http.RetryPolicy;
import java.time.Duration;

/** Chooses which requests are retried, how often and after which waits. */
public final class CarefulRetries {
  private CarefulRetries() {}

  /** Returns the policy for {@code retryPolicy(...)} of a builder or of {@code CallOptions}. */
  static RetryPolicy policy() {
    return RetryPolicy.builder()
        .maxRetries(3)
        .backoff(Duration.ofMillis(200), 3, Duration.ofSeconds(5)) // 0.2 s, 0.6 s, 1.8 s
        .jitter(0.5) // Each backoff is reduced by up to a half.
        .maxRetryAfter(Duration.ofSeconds(30))
        .budget(20) // During an outage, the client makes 20 retries.
        .retryIf(CarefulRetries::isRetried)
        .build();
  }

  /**
   * Retries a GET after 404 as well, because a new resource can be missing for a moment, and a
   * DELETE after 429 only.
   */
  static boolean isRetried(CallEvent attempt, boolean byDefault) {
    return switch (attempt.method()) {
      case "GET" -> byDefault || attempt.status() == 404;
      case "DELETE" -> byDefault && attempt.status() == 429;
      default -> byDefault;
    };
  }
}
