package io.github.cfdevices.templates.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the characters of a regular expression. */
final class PatternReader {
  private static final Pattern QUANTIFIER =
      Pattern.compile("(?:([*+?])|\\{(\\d+)(?:(,)(\\d*))?\\})(\\?)?");
  private static final Pattern GROUP_NAME =
      Pattern.compile("[\\p{L}\\p{Nl}$_][\\p{L}\\p{Nl}\\p{Mn}\\p{Nd}$_]*>");

  /**
   * A quantifier.
   *
   * @param max the maximum; {@link Integer#MAX_VALUE} if there is none
   */
  record Quantifier(int min, int max, String java) {
    boolean isUnbounded() {
      return max == Integer.MAX_VALUE;
    }
  }

  private final String pattern;
  private int position;

  PatternReader(String pattern) {
    this.pattern = pattern;
  }

  boolean atEnd() {
    return position == pattern.length();
  }

  boolean isNext(char c) {
    return !atEnd() && pattern.charAt(position) == c;
  }

  boolean isNext(String string) {
    return pattern.startsWith(string, position);
  }

  boolean accept(char c) {
    boolean accepted = isNext(c);
    position += accepted ? 1 : 0;
    return accepted;
  }

  boolean accept(String string) {
    boolean accepted = isNext(string);
    position += accepted ? string.length() : 0;
    return accepted;
  }

  /** Reads a code point. */
  int next() {
    if (atEnd()) {
      throw error("an unexpected end");
    }
    int next = pattern.codePointAt(position);
    position += Character.charCount(next);
    return next;
  }

  /** Returns the quantifier that starts here, or null. */
  @Nullable Quantifier quantifier() {
    Matcher matcher = matcher(QUANTIFIER);
    if (!matcher.lookingAt()) {
      return null;
    }
    String java = matcher.group();
    if (matcher.group(1) != null) {
      int min = matcher.group(1).equals("+") ? 1 : 0;
      int max = matcher.group(1).equals("?") ? 1 : Integer.MAX_VALUE;
      return new Quantifier(min, max, java);
    }
    int min = number(matcher.group(2));
    boolean exact = matcher.group(3) == null;
    boolean open = !exact && matcher.group(4).isEmpty();
    int max = exact ? min : open ? Integer.MAX_VALUE : number(matcher.group(4));
    return new Quantifier(min, max, java);
  }

  void skip(Quantifier quantifier) {
    position += quantifier.java().length();
  }

  /** Reads the rest of a group's name. */
  void groupName() {
    Matcher matcher = matcher(GROUP_NAME);
    if (!matcher.lookingAt()) {
      throw error("a group with an invalid name");
    }
    position = matcher.end();
  }

  /** Reads hexadecimal digits. */
  int hex(int digits) {
    int end = position + digits;
    if (end > pattern.length() || !pattern.substring(position, end).matches("[0-9a-fA-F]+")) {
      throw error("an invalid escape");
    }
    int value = Integer.parseInt(pattern.substring(position, end), 16);
    position = end;
    return value;
  }

  /** Reads everything before a closing brace, and the brace. */
  String untilBrace() {
    int end = pattern.indexOf('}', position);
    if (end < 0) {
      throw error("an escape without }");
    }
    String content = pattern.substring(position, end);
    position = end + 1;
    return content;
  }

  PatternSyntaxException error(String description) {
    return new PatternSyntaxException(description, pattern, position);
  }

  private Matcher matcher(Pattern expression) {
    return expression.matcher(pattern).region(position, pattern.length());
  }

  private int number(String digits) {
    if (digits.length() > 5) {
      throw error("a repetition of more than 99999 times");
    }
    return Integer.parseInt(digits);
  }
}
