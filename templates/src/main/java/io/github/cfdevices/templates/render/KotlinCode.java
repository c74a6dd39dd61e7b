package io.github.cfdevices.templates.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines of Kotlin code. */
final class KotlinCode {
  private static final String INDENT = "  ";

  private KotlinCode() {}

  /**
   * Returns a line, broken if it is longer than a number of columns: after the assignment, and
   * otherwise before, between and after the arguments.
   */
  static List<String> broken(String line, int columns) {
    if (line.length() <= columns) {
      return List.of(line);
    }
    String code = JavaCode.withoutStrings(line);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    int assignment = indexAtDepth(code, " = ", 0);
    if (assignment >= 0) {
      int end = assignment + 2;
      List<String> lines = new ArrayList<>(broken(line.substring(0, end), columns));
      lines.addAll(broken(indent + INDENT + line.substring(end).stripLeading(), columns));
      return lines;
    }
    int open = code.indexOf('(');
    int close = open < 0 ? -1 : indexAtDepth(code, ")", open + 1);
    if (close <= open + 1) {
      return List.of(line);
    }
    List<String> lines = new ArrayList<>(List.of(line.substring(0, open + 1)));
    int start = open + 1;
    while (start < close) {
      int comma = indexAtDepth(code, ", ", start);
      int end = comma < 0 || comma > close ? close : comma;
      lines.add(indent + INDENT + line.substring(start, end) + ",");
      start = end == close ? close : end + 2;
    }
    lines.add(indent + line.substring(close));
    return lines;
  }

  /** Returns the first index of a string outside of brackets that open after a start, or -1. */
  private static int indexAtDepth(String code, String wanted, int start) {
    int open = 0;
    for (int i = start; i < code.length(); i++) {
      if (open == 0 && code.startsWith(wanted, i)) {
        return i;
      }
      char next = code.charAt(i);
      boolean arrow = next == '>' && code.charAt(i - 1) == '-';
      if (next == '(' || next == '{' || next == '<') {
        open++;
      } else if (next == ')' || next == '}' || (next == '>' && !arrow)) {
        open--;
      }
    }
    return -1;
  }
}
