package io.github.cfdevices.testkit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses query parameters, and rejects values that the API does not accept. */
final class Query {
  private Query() {}

  static int integer(ReceivedRequest request, String name, int missing, int min, int max) {
    String value = request.queryParameter(name);
    if (value == null) {
      return missing;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Rejected below, like a number out of range.
    }
    String limits = max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max;
    throw Refusal.badQuery(name, "must be a whole number " + limits);
  }

  static @Nullable String oneOf(ReceivedRequest request, String name, List<String> allowed) {
    String value = request.queryParameter(name);
    if (value != null && !allowed.contains(value)) {
      throw Refusal.badQuery(name, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  static @Nullable Instant instant(ReceivedRequest request, String name) {
    String value = request.queryParameter(name);
    if (value == null) {
      return null;
    }
    try {
      return Json.instant(value);
    } catch (DateTimeException e) {
      throw Refusal.badQuery(name, "must be an RFC 3339 timestamp");
    }
  }
}
