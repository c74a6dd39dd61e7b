package io.github.cfdevices.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds, whole or decimal, or a date. */
final class RetryAfter {
  private static final String NAME = "Retry-After";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?");

  // Ten years: longer than any useful wait, and far below an overflow in nanoseconds.
  private static final long LONGEST_SECONDS = 315_360_000;
  private static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

  private RetryAfter() {}

  /**
   * Returns the wait, or null if there is none: no header, a malformed one, zero, or a date in the
   * past.
   */
  static @Nullable Duration of(Headers headers, Instant now) {
    String text = headers.get(NAME);
    if (text == null) {
      return null;
    }
    Duration wait =
        SECONDS.matcher(text).matches()
            ? seconds(new BigDecimal(text))
            : until(date(text), date(headers.get("Date")), now);
    return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
  }

  private static Duration seconds(BigDecimal seconds) {
    return seconds.compareTo(BigDecimal.valueOf(LONGEST_SECONDS)) > 0
        ? LONGEST
        : Duration.ofNanos(seconds.movePointRight(9).longValue());
  }

  /**
   * Compares a date with the response's own {@code Date} header if there is one, because clocks
   * differ.
   */
  private static @Nullable Duration until(
      @Nullable Instant date, @Nullable Instant sent, Instant now) {
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(sent == null ? now : sent, date);
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
