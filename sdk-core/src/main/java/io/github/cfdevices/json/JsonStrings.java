package io.github.cfdevices.json;

import java.nio.charset.StandardCharsets;

/** Finds the ends of strings. */
final class JsonStrings {
  /** The string has an invalid escape sequence. */
  static final int BAD_ESCAPE = -1;

  /** The string has an unescaped control character. */
  static final int CONTROL = -2;

  private JsonStrings() {}

  /** Returns the position of the first byte that is not ASCII or needs an escape, or the end. */
  static int endOfPlain(byte[] bytes, int start, int end) {
    int i = start;
    // Bytes beyond ASCII are negative.
    while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /**
   * Returns the position of the closing quote, which is greater than {@code end} if the string is
   * truncated, or {@link #BAD_ESCAPE} or {@link #CONTROL}.
   */
  static int closingQuote(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] != '"') {
      byte b = bytes[i];
      if (b == '\\') {
        i = JsonEscapes.endOfEscape(bytes, i, end);
        if (i < 0) {
          return BAD_ESCAPE;
        }
      } else if (b >= 0 && b < ' ') {
        return CONTROL;
      } else {
        i++;
      }
    }
    return i < end ? i : end + 1;
  }

  /** Returns the string between two positions, which {@link #endOfPlain} has checked. */
  static String plain(byte[] bytes, int start, int end) {
    // ISO 8859-1 copies the bytes, while UTF-8 would check each of them again.
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
