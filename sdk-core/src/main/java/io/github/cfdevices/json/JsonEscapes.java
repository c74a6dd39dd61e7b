package io.github.cfdevices.json;

import java.nio.charset.StandardCharsets;

/** Decodes strings with escape sequences. */
final class JsonEscapes {
  private static final int HEX_DIGITS = 4;

  private JsonEscapes() {}

  /**
   * Returns the position after an escape sequence, which is greater than {@code end} if the
   * sequence is truncated, or -1 if the sequence is invalid.
   */
  static int endOfEscape(byte[] bytes, int backslash, int end) {
    int i = backslash + 1;
    if (i == end) {
      return end + 1;
    }
    return switch (bytes[i]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> i + 1;
      case 'u' -> endOfHex(bytes, i + 1, end);
      default -> -1;
    };
  }

  /** Returns the string between two positions, whose escape sequences must be valid. */
  static String decode(byte[] bytes, int start, int end) {
    int i = backslash(bytes, start, end);
    if (i == end) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder string = new StringBuilder(end - start);
    int run = start;
    while (i < end) {
      string.append(new String(bytes, run, i - run, StandardCharsets.UTF_8));
      byte kind = bytes[i + 1];
      run = i + 2;
      if (kind == 'u') {
        string.append((char) hex(bytes, run));
        run += HEX_DIGITS;
      } else {
        string.append(character(kind));
      }
      i = backslash(bytes, run, end);
    }
    return string.append(new String(bytes, run, end - run, StandardCharsets.UTF_8)).toString();
  }

  /** Returns the name whose opening quote is at a position. */
  static String decodeName(byte[] bytes, int quote) {
    int start = quote + 1;
    return decode(bytes, start, JsonStrings.closingQuote(bytes, start, bytes.length));
  }

  /** Returns the position of the first backslash, or the end. */
  private static int backslash(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  private static int endOfHex(byte[] bytes, int start, int end) {
    for (int i = start; i < start + HEX_DIGITS; i++) {
      if (i == end) {
        return end + 1;
      }
      if (Character.digit(bytes[i], 16) < 0) {
        return -1;
      }
    }
    return start + HEX_DIGITS;
  }

  private static int hex(byte[] bytes, int start) {
    int value = 0;
    for (int i = start; i < start + HEX_DIGITS; i++) {
      value = value << 4 | Character.digit(bytes[i], 16);
    }
    return value;
  }

  private static char character(byte kind) {
    return switch (kind) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) kind;
    };
  }
}
