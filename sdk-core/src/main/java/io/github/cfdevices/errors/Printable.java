package io.github.cfdevices.errors;

import okio.Buffer;

/** Makes foreign strings fit for one line of a message; for use within cfdevices only. */
@InternalApi
public final class Printable {
  // Enough for an excerpt of 200 characters however many bytes a character takes.
  private static final int EXCERPT_BYTES = 4 * MalformedResponseException.EXCERPT_LIMIT;

  private Printable() {}

  /**
   * Returns at most the given number of characters, those that control a terminal or break a line
   * replaced by spaces.
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

  /** Returns the start of a body, of which an excerpt can be cut. */
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
