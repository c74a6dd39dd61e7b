package io.github.cfdevices.templates.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes a rendered file of Java or Kotlin: removes unused imports and breaks lines at 100
 * columns. The templates determine the rest of the layout.
 */
final class JavaFile {
  private static final int COLUMNS = 100;
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([^;\\s]+)(;?)$");
  private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);?");
  private static final Pattern ONE_LINE_DOC = Pattern.compile("^( *)/\\*\\* (.*) \\*/$");
  private static final Pattern DOC_LINE = Pattern.compile("^( *) \\* (.*)$");

  private static final Pattern STARTS_ANEW = Pattern.compile("@|</?(p|ul|li|pre)>");

  private JavaFile() {}

  /** Returns a rendered file with its imports and with broken lines. */
  static String finish(String rendered, Imports imports) {
    return finish(rendered, imports, COLUMNS);
  }

  /** Returns a rendered file with its imports, whose lines are not broken. */
  static String unbroken(String rendered, Imports imports) {
    return finish(rendered, imports, Integer.MAX_VALUE);
  }

  private static String finish(String rendered, Imports imports, int columns) {
    Matcher declaration = PACKAGE.matcher(rendered);
    if (!declaration.find()) {
      throw new IllegalStateException("a template renders no package declaration");
    }
    Set<String> imported = new HashSet<>();
    StringBuilder body = new StringBuilder();
    for (String line : rendered.substring(declaration.end()).lines().toList()) {
      Matcher statement = IMPORT.matcher(line);
      if (statement.matches()) {
        imported.add(statement.group(1));
      } else {
        body.append(line).append('\n');
      }
    }
    String head = rendered.substring(0, declaration.end()).strip();
    StringBuilder file = new StringBuilder(head).append("\n\n");
    String end = declaration.group(2); // None in Kotlin.
    Set<String> needed =
        end.isEmpty()
            ? imports.neededByKotlin(body.toString(), imported, declaration.group(1))
            : imports.neededBy(head + body, imported, declaration.group(1));
    needed.forEach(name -> file.append("import ").append(name).append(end).append('\n'));
    file.append(needed.isEmpty() || body.toString().isBlank() ? "" : "\n");
    for (String line : tidyComments(joinProse(tidyBlankLines(body.toString().strip())))) {
      List<String> lines = line.length() <= columns ? List.of(line) : wrap(line, end.isEmpty());
      lines.forEach(wrapped -> file.append(wrapped).append('\n'));
    }
    return file.toString();
  }

  /** Removes the blank lines that empty sections leave, except for one between members. */
  private static List<String> tidyBlankLines(String body) {
    List<String> lines = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      int end = lines.size() - 1;
      String last = end < 0 ? "" : lines.get(end);
      if (line.isBlank()) {
        if (!last.isBlank() && !isAttachedToNext(last)) {
          lines.add("");
        }
      } else if (line.strip().equals("}") && last.isBlank()) {
        lines.set(end, line);
      } else if (line.strip().equals("}") && isOpening(last)) {
        lines.set(end, last + "}");
      } else {
        lines.add(line.stripTrailing());
      }
    }
    return lines;
  }

  /** Joins the lines of a paragraph; line breaks in a template have no meaning. */
  private static List<String> joinProse(List<String> lines) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      Matcher doc = DOC_LINE.matcher(line);
      boolean prose = doc.matches();
      if (prose && open && !STARTS_ANEW.matcher(doc.group(2)).lookingAt()) {
        int end = joined.size() - 1;
        joined.set(end, joined.get(end) + " " + doc.group(2).strip());
      } else {
        joined.add(line);
      }
      open = prose;
    }
    return joined;
  }

  /** Removes the blank line that empty sections leave at the end of a comment. */
  private static List<String> tidyComments(List<String> lines) {
    List<String> tidy = new ArrayList<>();
    for (String line : lines) {
      tidy.add(line);
      if (line.strip().equals("*/")) {
        close(tidy);
      }
    }
    return tidy;
  }

  private static void close(List<String> comment) {
    int end = comment.size() - 1;
    if (comment.get(end - 1).strip().equals("*")) {
      comment.remove(--end);
    }
    Matcher only = DOC_LINE.matcher(comment.get(end - 1));
    boolean isOneLine = comment.get(end - 2).strip().equals("/**") && only.matches();
    if (isOneLine && !only.group(2).startsWith("@")) {
      comment.subList(end - 2, end + 1).clear();
      comment.add(only.group(1) + "/** " + only.group(2) + " */");
    }
  }

  private static boolean isOpening(String line) {
    return line.endsWith("{");
  }

  private static boolean isAttachedToNext(String line) {
    return isOpening(line) || line.endsWith("*/") || isAnnotation(line.strip());
  }

  private static boolean isAnnotation(String line) {
    return line.startsWith("@") && !line.endsWith(";");
  }

  private static List<String> wrap(String line, boolean kotlin) {
    Matcher doc = ONE_LINE_DOC.matcher(line);
    if (doc.matches()) {
      List<String> lines = new ArrayList<>(List.of(doc.group(1) + "/**"));
      lines.addAll(fill(doc.group(1) + " * ", doc.group(1) + " * ", doc.group(2)));
      lines.add(doc.group(1) + " */");
      return lines;
    }
    doc = DOC_LINE.matcher(line);
    if (doc.matches()) {
      String prefix = doc.group(1) + " * ";
      return fill(prefix, doc.group(2).startsWith("@") ? prefix + "    " : prefix, doc.group(2));
    }
    return kotlin ? KotlinCode.broken(line, COLUMNS) : breakCode(line);
  }

  private static List<String> fill(String first, String next, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : words(text)) {
      if (!empty && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns the words of prose. An inline tag belongs to one word, spaces included. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int tags = 0;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (text.startsWith("{@", i)) {
        tags++;
      } else if (next == '}' && tags > 0) {
        tags--;
      } else if (next == ' ' && tags == 0) {
        words.add(text.substring(start, i));
        start = i + 1;
      }
    }
    words.add(text.substring(start));
    words.removeIf(String::isEmpty);
    return words;
  }

  /**
   * Breaks after an assignment, unless it is one in an annotation, or after the first parenthesis,
   * then after commas.
   */
  private static List<String> breakCode(String line) {
    List<String> lines = new ArrayList<>();
    int base = indentOf(line);
    int depth = 0;
    boolean amongArguments = false;
    boolean annotation = isAnnotation(line.strip());
    String rest = line;
    while (rest.length() > COLUMNS) {
      String code = JavaCode.withoutStrings(rest);
      int at = -1;
      if (amongArguments) {
        at = behindComma(code, indentOf(rest));
      } else if (!annotation) {
        at = behindAssignment(code);
      }
      if (at < 0 && !amongArguments) {
        amongArguments = true;
        at = code.indexOf('(') + 1;
      }
      if (at <= indentOf(rest) || at > COLUMNS) {
        break;
      }
      lines.add(rest.substring(0, at).stripTrailing());
      depth += amongArguments ? unclosed(code.substring(0, at)) : 1;
      rest = " ".repeat(base + 4 * depth) + rest.substring(at).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int unclosed(String code) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  private static int behindAssignment(String code) {
    int at = code.indexOf(" = ");
    return at < 0 || at > COLUMNS - 2 ? -1 : at + 2;
  }

  private static int behindComma(String code, int indent) {
    int at = code.lastIndexOf(", ", COLUMNS - 1);
    return at > indent ? at + 1 : -1;
  }
}
