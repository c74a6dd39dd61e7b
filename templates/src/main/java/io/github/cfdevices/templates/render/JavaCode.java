package io.github.cfdevices.templates.render;

/** Finds the comments and literals in Java code. */
final class JavaCode {
  private JavaCode() {}

  /**
   * Returns code of the same length in which blanks replace the characters of comments and of
   * literals, quotes included. Line breaks remain.
   */
  static String withoutStrings(String code) {
    char[] plain = code.toCharArray();
    int i = 0;
    while (i < plain.length) {
      int end = end(code, i);
      if (end == i) {
        i++;
      } else {
        for (; i < end; i++) {
          plain[i] = plain[i] == '\n' ? '\n' : ' ';
        }
      }
    }
    return new String(plain);
  }

  /** Returns the end of the comment or literal at an index, or the index if there is none. */
  private static int end(String code, int start) {
    char first = code.charAt(start);
    if (first == '"' || first == '\'') {
      int i = start + 1;
      while (i < code.length() && code.charAt(i) != first && code.charAt(i) != '\n') {
        i += code.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i + 1, code.length());
    }
    if (code.startsWith("/*", start)) {
      int end = code.indexOf("*/", start + 2);
      return end < 0 ? code.length() : end + 2;
    }
    if (code.startsWith("//", start)) {
      int end = code.indexOf('\n', start);
      return end < 0 ? code.length() : end;
    }
    return start;
  }
}
