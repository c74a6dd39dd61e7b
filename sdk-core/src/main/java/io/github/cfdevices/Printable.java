package io.github.cfdevices;

/** Makes text from outside fit for one line of a message. */
final class Printable {
  private Printable() {}

  /**
   * Returns at most the given number of characters, those that control a terminal or break a line
   * replaced by spaces.
   */
  static String of(String text, int limit) {
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
