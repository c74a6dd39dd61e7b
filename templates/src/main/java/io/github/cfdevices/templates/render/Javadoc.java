package io.github.cfdevices.templates.render;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts strings of a document to Javadoc. Nothing else writes one into a comment. */
public final class Javadoc {
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\w .:+-]+");

  private Javadoc() {}

  /**
   * Returns a description on one line, with everything escaped that would end or break a comment.
   * Invisible characters are removed.
   */
  public static String escaped(String prose) {
    StringBuilder escaped = new StringBuilder(prose.length());
    boolean space = false;
    for (int i = 0; i < prose.length(); ) {
      int point = prose.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || point == 0x85) {
        space = !escaped.isEmpty();
      } else if (Characters.isVisible(point)) {
        if (space) {
          escaped.append(' ');
          space = false;
        }
        append(escaped, point, i < prose.length() ? prose.charAt(i) : ' ');
      }
    }
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point, char next) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '@' -> escaped.append("&#64;");
      case '/' -> {
        boolean ends = !escaped.isEmpty() && escaped.charAt(escaped.length() - 1) == '*';
        escaped.append(ends ? "&#47;" : "/");
      }
      // The compiler replaces Unicode escapes in comments, too.
      case '\\' -> {
        boolean plain = next != 'u' && (Characters.isVisible(next) || Character.isWhitespace(next));
        escaped.append(plain ? "\\" : "&#92;");
      }
      default -> escaped.appendCodePoint(point);
    }
  }

  /** Returns a name of a document as code. */
  public static String code(String name) {
    return PLAIN_NAME.matcher(name).matches()
        ? "{@code " + name + "}"
        : "<code>" + escaped(name) + "</code>";
  }

  /** Returns the description of a schema, or null if it has none. */
  public static @Nullable String description(@Nullable String description) {
    String escaped = description == null ? "" : escaped(description);
    return escaped.isEmpty() ? null : escaped;
  }

  /** Returns the description of a schema, or a sentence that names the schema. */
  public static String description(@Nullable String description, String name) {
    String escaped = description(description);
    return escaped == null ? "The " + code(name) + " of the API." : escaped;
  }
}
