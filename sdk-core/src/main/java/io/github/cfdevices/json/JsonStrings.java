package io.github.cfdevices.json;

import java.nio.charset.StandardCharsets;

/** Finds where texts of JSON end. */
final class JsonStrings {
  /** There is an escape sequence that JSON does not have. */
  static final int BAD_ESCAPE = -1;

  /** There is a control character that is not escaped. */
  static final int CONTROL = -2;

  private JsonStrings() {}

  /** Returns the position of the first byte that is no ASCII standing for itself, or the end. */
  static int behindPlain(byte[] bytes, int start, int end) {
    int i = start;
    // Bytes beyond ASCII are negative.
    while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /**
   * Returns the position of the quote that closes a text, which is beyond the end if the text is
   * cut off, or {@link #BAD_ESCAPE} or {@link #CONTROL}.
   */
  static int closingQuote(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] != '"') {
      byte b = bytes[i];
      if (b == '\\') {
        i = JsonEscapes.behind(bytes, i, end);
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

  /** Returns the text between two positions, of which {@link #behindPlain} saw each byte. */
  static String plain(byte[] bytes, int start, int end) {
    // Without a look for other bytes, which was had before.
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
