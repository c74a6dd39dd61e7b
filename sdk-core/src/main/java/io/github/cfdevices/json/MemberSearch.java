package io.github.cfdevices.json;

import org.jspecify.annotations.Nullable;

/**
 * Looks for a member further on in an object. What is passed on the way is not checked: it is read
 * later, and told of then.
 */
final class MemberSearch {
  private MemberSearch() {}

  /**
   * Returns the text of a member, of a number or boolean its notation, or null if there is none
   * before the end of the object.
   *
   * @param start a position within the object, before or behind one of its tokens
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
            int colon = JsonTokens.behindSpace(bytes, i + 1, end);
            if (colon < end && bytes[colon] == ':') {
              return value(bytes, JsonTokens.behindSpace(bytes, colon + 1, end), end);
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
      case '"' -> text(bytes, start + 1, end);
      case 't' -> "true";
      case 'f' -> "false";
      case 'n', '{', '[' -> null;
      default -> JsonEscapes.decode(bytes, start, literalEnd(bytes, start, end));
    };
  }

  private static @Nullable String text(byte[] bytes, int start, int end) {
    int quote = closingQuote(bytes, start, end);
    return quote < end ? JsonEscapes.decode(bytes, start, quote) : null;
  }

  /** Returns the position of a text's closing quote, or the end if the text is not proper. */
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

  private static int literalEnd(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] > ' ' && bytes[i] != ',' && bytes[i] != '}') {
      i++;
    }
    return i;
  }
}
