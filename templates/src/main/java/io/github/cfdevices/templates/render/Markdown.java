package io.github.cfdevices.templates.render;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts strings to Markdown that GitHub and VitePress display as they are. Nothing else writes a
 * string of a document into a page.
 */
public final class Markdown {
  /** A name that a code span contains as it is, also in a table. */
  private static final Pattern PLAIN_CODE = Pattern.compile("(?!.*<!--)[^`|\\s]+( [^`|\\s]+)*");

  /** What Javadoc marks; everything else in it is text. */
  private static final Pattern MARKED =
      Pattern.compile(
          "\\{@code (?<code>[^}]*)}"
              + "|<code>(?<html>.*?)</code>"
              + "|\\{@link #?(?<link>[\\w.$]*)(?:#(?<member>\\w+))?[^}]*}"
              + "|&(?<entity>amp|lt|gt|#64|#47|#92);");

  private static final String SPECIAL = "\\`*_[]}|~#$@";

  private Markdown() {}

  /** Returns the text of Javadoc, which a view contains, on one line. */
  public static String of(String javadoc) {
    StringBuilder markdown = new StringBuilder();
    StringBuilder text = new StringBuilder();
    Matcher marked = MARKED.matcher(javadoc);
    int end = 0;
    while (marked.find()) {
      text.append(javadoc, end, marked.start());
      end = marked.end();
      if (marked.group("entity") != null) {
        text.append(character(marked.group("entity")));
        continue;
      }
      append(markdown, text);
      markdown.append(code(codeOf(marked)));
    }
    text.append(javadoc, end, javadoc.length());
    append(markdown, text);
    return markdown.toString();
  }

  /** Returns a string as text on one line, without invisible characters. */
  public static String text(String string) {
    return of(Javadoc.escaped(string));
  }

  /** Returns a string as code. */
  public static String code(String string) {
    String visible = Characters.visible(string);
    if (PLAIN_CODE.matcher(visible).matches()) {
      return "`" + visible + "`";
    }
    // A code span has no escapes, and VitePress evaluates braces unless v-pre forbids it.
    StringBuilder html = new StringBuilder("<code v-pre>");
    visible
        .codePoints()
        .forEach(
            point -> {
              if (point < 0x80 && !Character.isLetterOrDigit(point) && point != ' ') {
                html.append("&#").append(point).append(';');
              } else {
                html.appendCodePoint(point);
              }
            });
    return html.append("</code>").toString();
  }

  /**
   * Returns code or JSON for a fenced block. VitePress includes files for comments in a block, too;
   * in code and JSON, only a string can contain the begin of one.
   */
  public static String fenced(String code) {
    return code.replace("<!--", "\\u003c!--");
  }

  /** Returns the last part of the address of a page with a name: lower case with hyphens. */
  public static String address(String name) {
    return name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1-$2")
        .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1-$2")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static String codeOf(Matcher marked) {
    if (marked.group("code") != null) {
      return marked.group("code");
    }
    if (marked.group("html") != null) {
      return Pattern.compile("&(amp|lt|gt|#64|#47|#92);")
          .matcher(marked.group("html"))
          .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }
    String member = marked.group("member");
    String name = marked.group("link");
    return member == null ? name : (name.isEmpty() ? member : name + "." + member);
  }

  private static String character(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "#64" -> "@";
      case "#47" -> "/";
      default -> "\\";
    };
  }

  /** Appends text with escapes, and clears it. */
  private static void append(StringBuilder markdown, StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean first = markdown.isEmpty();
      switch (next) {
        case '<' -> markdown.append("&lt;");
        case '>' -> markdown.append("&gt;");
        case '&' -> markdown.append("&amp;");
        case '{' -> markdown.append(endsWithBrace(markdown) ? "<!-- -->\\{" : "\\{");
        // Links, emoji and containers.
        case ':' -> markdown.append(after == ' ' ? ":" : "\\:");
        // Domains, and the numbers of lists.
        case '.', ')' -> {
          boolean marks = Character.isLetterOrDigit(after) || isNumber(markdown);
          markdown.append(marks ? "\\" : "").append(next);
        }
        case '-', '+', '=' -> markdown.append(first ? "\\" : "").append(next);
        default -> markdown.append(SPECIAL.indexOf(next) < 0 ? "" : "\\").append(next);
      }
    }
    text.setLength(0);
  }

  private static boolean endsWithBrace(StringBuilder markdown) {
    return !markdown.isEmpty() && markdown.charAt(markdown.length() - 1) == '{';
  }

  private static boolean isNumber(StringBuilder markdown) {
    return !markdown.isEmpty() && markdown.chars().allMatch(Character::isDigit);
  }
}
