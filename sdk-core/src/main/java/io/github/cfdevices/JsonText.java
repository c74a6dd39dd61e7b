package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes texts of JSON that may hold half a surrogate pair, as a program that counts
 * UTF-16 units cuts them. JSON can carry it as an escape, but UTF-8 cannot carry it as it is.
 */
final class JsonText {
  private JsonText() {}

  /** Returns the JSON of a text that UTF-8 cannot carry as it is, or null. */
  static @Nullable String escapedOrNull(String text) {
    if (isWhole(text)) {
      return null;
    }
    StringBuilder json = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(json, c));
    return json.append('"').toString();
  }

  /** Reads the name of a member that is kept; a writer has no way to write half a pair there. */
  static String nextName(JsonInput in) throws IOException {
    String name = in.nextName();
    if (!isWhole(name)) {
      throw new JsonDataException("Expected a name of whole characters at path " + in.path());
    }
    return name;
  }

  /** Returns whether UTF-8 can carry a text. */
  private static boolean isWhole(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isHalf(c)) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder json, int c) {
    if (c < ' ' || c == '"' || c == '\\' || isHalf(c)) {
      json.append(String.format("\\u%04x", c));
    } else {
      json.appendCodePoint(c);
    }
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
