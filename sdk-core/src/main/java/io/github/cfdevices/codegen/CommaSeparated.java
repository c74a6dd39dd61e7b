package io.github.cfdevices.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose values are joined by commas; immutable. This is for use within cfdevices only.
 */
@InternalApi
public final class CommaSeparated {
  private static final String UNRESERVED = "-._~";

  private final String text;

  private CommaSeparated(String text) {
    this.text = text;
  }

  /** Returns a parameter with the values in the order given, or null if there are none. */
  public static @Nullable CommaSeparated of(@Nullable List<?> values) {
    return values == null || values.isEmpty() ? null : new CommaSeparated(join(",", values));
  }

  /**
   * Returns a parameter with the members of a map or model, or null if there are none.
   *
   * @param separator the character between the name and the value of a member
   */
  public static @Nullable CommaSeparated members(@Nullable Object object, String separator) {
    return of(
        ObjectMembers.of(object).entrySet().stream()
            .map(member -> member.getKey() + separator + member.getValue())
            .collect(Collectors.toList()));
  }

  /**
   * Returns a segment of a path, in which everything but the commas between the values is
   * percent-encoded. Like an ID, the list must be neither null nor empty nor a dot segment.
   */
  public static CommaSeparated inPath(String name, List<?> values) {
    Checks.pathSegment(name, join(",", Checks.required(name, values)));
    return new CommaSeparated(
        values.stream().map(value -> encode(QueryText.of(value))).collect(Collectors.joining(",")));
  }

  /** Returns the values joined by commas. */
  @Override
  public String toString() {
    return text;
  }

  static String join(String delimiter, List<?> values) {
    return values.stream().map(QueryText::of).collect(Collectors.joining(delimiter));
  }

  /** Encodes everything but the unreserved characters of RFC 3986. */
  private static String encode(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : value.getBytes(UTF_8)) {
      char c = (char) (unit & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
