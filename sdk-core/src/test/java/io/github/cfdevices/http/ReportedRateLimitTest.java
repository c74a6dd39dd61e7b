package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** What custom limiters read from the headers of a response. */
final class ReportedRateLimitTest {
  @Test
  void headersAreRead() {
    Headers headers =
        Headers.of(
            "Ratelimit", "\"default\";r=500;t=30", "Ratelimit-Policy", "\"default\";q=1200;w=300");

    assertThat(RateLimitSnapshot.of(200, headers))
        .hasToString(
            "RateLimitSnapshot{inFlight=0, queued=0, limit=1200, window=PT5M, remaining=500,"
                + " reset=PT30S, pause=PT0S}");
  }

  @Test
  void pauseAfterARejectionIsTheLongerOfRetryAfterAndReset() {
    Headers reset = Headers.of("Ratelimit", "\"default\";r=0;t=30");

    assertThat(RateLimitSnapshot.of(429, Headers.of("Retry-After", "7")).pause()).hasSeconds(7);
    assertThat(RateLimitSnapshot.of(429, reset).pause()).hasSeconds(30);
    assertThat(
            RateLimitSnapshot.of(429, reset.newBuilder().set("Retry-After", "40").build()).pause())
        .hasSeconds(40);
    assertThat(RateLimitSnapshot.of(503, Headers.of("Retry-After", "7")).pause()).isZero();
  }

  @Test
  void longestPauseIsFiveMinutes() {
    assertThat(RateLimitSnapshot.of(429, Headers.of("Retry-After", "86400")).pause()).hasMinutes(5);
  }

  @Test
  void malformedHeadersAreIgnored() {
    Headers headers =
        Headers.of("Ratelimit", "r=many", "Ratelimit-Policy", ";;", "Retry-After", "soon");

    assertThat(RateLimitSnapshot.of(429, headers))
        .hasToString(RateLimitSnapshot.unknown().toString());
  }
}
