package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cfdevices.errors.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.params.provider.MethodSource;

final class HeadersFuzzTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration TEN_YEARS = Duration.ofDays(3650);
  private static final long FIVE_MINUTES = Duration.ofMinutes(5).toNanos();

  static Stream<byte[]> values() {
    return Stream.of(
            "\"default\";r=50;t=30\n\"default\";q=1200;w=300",
            "\"a\\\"b\";r=0;t=9, burst;x=\"y\";r=999999999999;t=999999999999\n30",
            "a;r=1;t=1,b;q=10,;\n*;q=0;w=0\n300.5\n\"default\";t=30;r=0",
            "1.5\nFri, 02 Jan 2026 03:04:05 GMT",
            "Fri, 02 Jan 2026 03:05:05 GMT\nSat, 3 Jan 2026 03:05:05 +0100",
            "\u00e9\u2028\ud83d\ude00\u0085")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Each line is the value of all headers of a response; the line before it is that of the date.
   */
  @MethodSource("values")
  @DictionaryEntries({"\"default\"", ";r=", ";t=", ";q=", ";w=", ", ", "999999999999"})
  @DictionaryEntries({"GMT", "Fri, 02 Jan 2026 ", "Thu, 1 Jan 1970 00:00:00 GMT"})
  @FuzzTest(maxExecutions = 10_000)
  void headersCauseNeitherFailuresNorLongWaits(byte[] values) {
    RateLimitState state = new RateLimitState();
    // The clock of a scheduler may start at any value.
    long now = Long.MAX_VALUE - FIVE_MINUTES;
    String date = "";
    for (String value : new String(values, StandardCharsets.UTF_8).split("\n", -1)) {
      Headers headers = headers(value, date);
      Duration retryAfter = RetryAfter.of(headers, NOW);
      if (retryAfter != null) {
        assertThat(retryAfter).isPositive().isLessThanOrEqualTo(TEN_YEARS);
      }
      state.responseReceived(headers, value.length() % 2 == 0 ? retryAfter : null, now, 2);
      long wait = state.waitNanos(now);
      assertThat(wait).isBetween(0L, FIVE_MINUTES);
      assertThat(state.snapshot(now, 1, 2).toString()).isNotEmpty();
      now += wait / (1 + value.length() % 3);
      state.requestSent(now);
      assertThat(state.waitNanos(now)).isBetween(0L, FIVE_MINUTES);
      assertPrintable(value, value.length() * 2 / 3);
      date = value;
    }
    assertThat(state.waitNanos(now + FIVE_MINUTES)).isZero();
  }

  private static Headers headers(String value, String date) {
    return new Headers.Builder()
        .addUnsafeNonAscii("Ratelimit", value)
        .addUnsafeNonAscii("Ratelimit-Policy", value)
        .addUnsafeNonAscii("Retry-After", value)
        .addUnsafeNonAscii("Date", date)
        .build();
  }

  private static void assertPrintable(String text, int limit) {
    String printable = Printable.of(text, limit);
    assertThat(printable.length()).isBetween(Math.max(0, limit - 1), limit);
    assertThat(printable.lines()).hasSizeLessThanOrEqualTo(1);
    assertThat(new String(printable.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(printable);
    assertThat(Printable.of(printable, limit)).isEqualTo(printable);
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      assertThat(c == text.charAt(i) || c == ' ').isTrue();
      assertThat(Character.isISOControl(c)).isFalse();
    }
  }
}
