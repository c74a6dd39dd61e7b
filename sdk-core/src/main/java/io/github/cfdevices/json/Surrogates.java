package io.github.cfdevices.json;

/**
 * Finds lone surrogates in strings. A program that truncates a string by UTF-16 units leaves them.
 * JSON can represent them as escapes, but UTF-8 cannot encode them.
 */
final class Surrogates {
  private Surrogates() {}

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
