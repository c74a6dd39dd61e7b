package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an operation that are sent as cookies; immutable. This is for use within
 * cfdevices only.
 */
@InternalApi
public final class CookieHeader {
  private final String text;

  private CookieHeader(String text) {
    this.text = text;
  }

  /**
   * Returns the cookies with the given names and values, or null if all values are null.
   *
   * @throws InvalidInputException if a cookie cannot contain a value
   */
  public static @Nullable CookieHeader of(@Nullable Object... namesAndValues) {
    List<String> cookies = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        String name = String.valueOf(namesAndValues[i]);
        cookies.add(name + "=" + checked(name, QueryText.of(value)));
      }
    }
    return cookies.isEmpty() ? null : new CookieHeader(String.join("; ", cookies));
  }

  /** Checks that a value consists of what RFC 6265 allows: servers decode nothing. */
  private static String checked(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == ',' || c == ';' || c == '\\') {
        throw new InvalidInputException(
            name,
            "must contain only visible ASCII characters other than quotation marks, commas,"
                + " semicolons and backslashes, but has another character at index "
                + i);
      }
    }
    return value;
  }

  /** Returns the value of the header. */
  @Override
  public String toString() {
    return text;
  }
}
