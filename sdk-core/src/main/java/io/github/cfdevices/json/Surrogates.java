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

  /** Returns JSON with escapes in place of the lone surrogates in its strings. */
  static String escape(String json) {
    if (!hasLone(json)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder();
    int c;
    for (int i = 0; i < json.length(); i += Character.charCount(c)) {
      c = json.codePointAt(i);
      if (isSurrogate(c)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.appendCodePoint(c);
      }
    }
    return escaped.toString();
  }

  /** Returns whether a code point is a surrogate. */
  static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
