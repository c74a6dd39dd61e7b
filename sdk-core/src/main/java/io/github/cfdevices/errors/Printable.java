package io.github.cfdevices.errors;

import okio.Buffer;

/**
 * Makes strings from outside the SDK safe for one line of a message; for use within cfdevices only.
 */
@InternalApi
public final class Printable {
  // Enough for 200 characters of up to 4 bytes in UTF-8.
  private static final int EXCERPT_BYTES = 4 * MalformedResponseException.EXCERPT_LIMIT;

  private Printable() {}

  /**
   * Returns the first characters of a string, up to the limit. Characters that control a terminal
   * or break a line are replaced by spaces.
   */
  public static String of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder printable = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      printable.append(controls(c) ? ' ' : c);
    }
    return printable.toString();
  }

  /** Returns the start of a body, long enough for an excerpt. */
  public static String startOf(Buffer body) {
    Buffer start = new Buffer();
    body.copyTo(start, 0, Math.min(body.size(), EXCERPT_BYTES));
    return start.readUtf8();
  }

  private static boolean controls(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
