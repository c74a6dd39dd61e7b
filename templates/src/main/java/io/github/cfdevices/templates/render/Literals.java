package io.github.cfdevices.templates.render;

/** Writes literals of Java and Kotlin. Nothing else writes a string of a document into code. */
public final class Literals {
  /** The literal of the string that replaces a secret. */
  public static final String MASK = "\"\\u2588\\u2588\"";

  private Literals() {}

  /**
   * Returns the literal of a string. Characters that are invisible, that change the order of others
   * or that are half of a surrogate pair are escaped.
   */
  public static String quoted(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      append(literal, point);
      i += Character.charCount(point);
    }
    return literal.append('"').toString();
  }

  /** Returns the literal of a string in Kotlin. */
  public static String kotlin(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      if (point == '$') {
        literal.append("\\$");
      } else if ((point < 0x20 && "\n\r\t".indexOf(point) < 0) || point == 0x7f) {
        literal.append(String.format("\\u%04x", point)); // Kotlin has no octal escapes.
      } else {
        append(literal, point);
      }
      i += Character.charCount(point);
    }
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, int point) {
    switch (point) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (point < 0x20 || point == 0x7f) {
          // The compiler replaces a Unicode escape before it looks for the end of the literal.
          literal.append(String.format("\\%03o", point));
        } else if (Characters.isVisible(point)) {
          literal.appendCodePoint(point);
        } else {
          Character.toString(point)
              .chars()
              .forEach(unit -> literal.append(String.format("\\u%04x", unit)));
        }
      }
    }
  }
}
