package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;

/**
 * Finds lone surrogates in strings. A program that truncates a string by UTF-16 units leaves them.
 * JSON can represent them as escapes, but UTF-8 cannot encode them.
 */
final class Surrogates {
  private Surrogates() {}

  /**
   * Reads the name of a member that is kept.
   *
   * @throws JsonDataException if it has a lone surrogate, which Moshi cannot write in a name
   */
  static String nextNameWithoutLone(JsonParser parser) throws IOException {
    String name = parser.nextName();
    if (hasLone(name)) {
      throw new JsonDataException(
          "Expected a name without lone surrogates at path " + parser.path());
    }
    return name;
  }

  /** Returns whether a string has a lone surrogate. */
  static boolean hasLone(String string) {
    int c;
    for (int i = 0; i < string.length(); i += Character.charCount(c)) {
      c = string.codePointAt(i);
      if (isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a code point is a surrogate. */
  static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
