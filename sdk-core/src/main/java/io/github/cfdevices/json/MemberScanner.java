package io.github.cfdevices.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds a later member of an object. It does not validate the JSON before that member, because the
 * parser does so when it gets there.
 */
final class MemberScanner {
  private MemberScanner() {}

  /**
   * Returns the value of a member, or null if the object ends without it. A string is decoded, and
   * a number or boolean is returned as it is written. Other values count as absent.
   *
   * @param start a position between two tokens of the object
   */
  static @Nullable String find(byte[] bytes, int start, int end, String name) {
    int depth = 0;
    for (int i = start; i < end && depth >= 0; i++) {
      switch (bytes[i]) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int from = i + 1;
          i = closingQuote(bytes, from, end);
          if (depth == 0 && i < end && isName(bytes, from, i, name)) {
            int colon = JsonTokenizer.endOfSpace(bytes, i + 1, end);
            if (colon < end && bytes[colon] == ':') {
              return value(bytes, JsonTokenizer.endOfSpace(bytes, colon + 1, end), end);
            }
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static @Nullable String value(byte[] bytes, int start, int end) {
    if (start == end) {
      return null;
    }
    return switch (bytes[start]) {
      case '"' -> string(bytes, start + 1, end);
      case 't' -> "true";
      case 'f' -> "false";
      case 'n', '{', '[' -> null;
      default -> literal(bytes, start, end);
    };
  }

  private static @Nullable String string(byte[] bytes, int start, int end) {
    int quote = closingQuote(bytes, start, end);
    return quote < end ? JsonEscapes.decode(bytes, start, quote) : null;
  }

  /** Returns the position of the closing quote, or the end if the string is malformed. */
  private static int closingQuote(byte[] bytes, int start, int end) {
    int quote = JsonStrings.closingQuote(bytes, start, end);
    return quote < 0 ? end : Math.min(quote, end);
  }

  private static boolean isName(byte[] bytes, int start, int quote, String name) {
    for (int i = start; i < quote; i++) {
      byte b = bytes[i];
      if (b < 0 || b == '\\') {
        return JsonEscapes.decode(bytes, start, quote).equals(name);
      }
      if (i - start == name.length() || b != name.charAt(i - start)) {
        return false;
      }
    }
    return quote - start == name.length();
  }

  /** Returns the characters of a number, which are not validated. */
  private static String literal(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] > ' ' && bytes[i] != ',' && bytes[i] != '}') {
      i++;
    }
    return new String(bytes, start, i - start, StandardCharsets.ISO_8859_1);
  }
}
