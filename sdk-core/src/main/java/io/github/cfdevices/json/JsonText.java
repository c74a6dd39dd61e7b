package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;

/**
 * Looks for half a surrogate pair in texts, as a program that counts UTF-16 units cuts them. JSON
 * can carry it as an escape, but UTF-8 cannot carry it as it is.
 */
final class JsonText {
  private JsonText() {}

  /** Reads the name of a member that is kept; Moshi has no way to write half a pair there. */
  static String nextName(JsonInput in) throws IOException {
    String name = in.nextName();
    if (!isWhole(name)) {
      throw new JsonDataException("Expected a name of whole characters at path " + in.path());
    }
    return name;
  }

  /** Returns whether UTF-8 can carry a text. */
  static boolean isWhole(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isHalf(c)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a code point is one half of a surrogate pair. */
  static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
