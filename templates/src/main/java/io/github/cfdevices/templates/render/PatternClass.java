package io.github.cfdevices.templates.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A character class: the content of brackets, or an escape. */
final class PatternClass {
  /** A range of code points. */
  private record Range(int from, int to) {}

  private static final List<Range> DIGITS = List.of(new Range('0', '9'));
  private static final List<Range> WORDS =
      List.of(new Range('0', '9'), new Range('A', 'Z'), new Range('_', '_'), new Range('a', 'z'));
  private static final List<Range> SPACES =
      List.of(
          new Range('\t', '\r'),
          new Range(' ', ' '),
          new Range(0xA0, 0xA0),
          new Range(0x1680, 0x1680),
          new Range(0x2000, 0x200A),
          new Range(0x2028, 0x2029),
          new Range(0x202F, 0x202F),
          new Range(0x205F, 0x205F),
          new Range(0x3000, 0x3000),
          new Range(0xFEFF, 0xFEFF));

  private final PatternReader in;
  private final StringBuilder java = new StringBuilder();
  private boolean negated;
  private boolean single;

  PatternClass(PatternReader in) {
    this.in = in;
  }

  /** Reads what is left of a class after its opening bracket. */
  String translate() {
    negated = in.accept('^');
    while (!in.accept(']')) {
      int from = member();
      if (in.isNext('-') && !in.isNext("-]")) {
        in.accept('-');
        int to = member();
        addRange(from, to);
      } else if (from >= 0) {
        add(from, from);
      }
    }
    if (java.isEmpty()) {
      return negated ? "[\\x{0}-\\x{10FFFF}]" : "(?!)";
    }
    return toString();
  }

  private void addRange(int from, int to) {
    if (from < 0 || to < 0) {
      // A hyphen beside a class such as \d is a literal.
      add('-', '-');
      if (from >= 0) {
        add(from, from);
      }
      if (to >= 0) {
        add(to, to);
      }
      return;
    }
    if (from > to) {
      throw in.error("a range in reverse order");
    }
    add(from, to);
  }

  /** Reads a character, or adds a class such as {@code \d} and returns -1. */
  private int member() {
    if (!in.isNext('\\')) {
      return in.next();
    }
    if (in.accept("\\b")) {
      return '\b';
    }
    return read();
  }

  /** Reads an escape outside of brackets. */
  void escape() {
    int character = read();
    if (character >= 0) {
      single = true;
      java.append(literal(character));
    }
  }

  private int read() {
    in.accept('\\');
    int escaped = in.next();
    switch (escaped) {
      case 'd' -> add(DIGITS);
      case 'D' -> addOthers(DIGITS);
      case 'w' -> add(WORDS);
      case 'W' -> addOthers(WORDS);
      case 's' -> add(SPACES);
      case 'S' -> addOthers(SPACES);
      case 'p', 'P' -> property(escaped == 'P');
      case 't', 'n', 'v', 'f', 'r' -> {
        return '\t' + "tnvfr".indexOf(escaped);
      }
      case 'c' -> {
        return control();
      }
      case 'x' -> {
        return in.hex(2);
      }
      case 'u' -> {
        return unicode();
      }
      case '0' -> {
        return zero();
      }
      default -> {
        if (Character.isDigit(escaped) || escaped == 'k') {
          throw in.error("a back reference");
        }
        if (Character.isLetter(escaped)) {
          throw in.error("the escape \\" + Character.toString(escaped));
        }
        return escaped;
      }
    }
    return -1;
  }

  private int zero() {
    if (!in.atEnd() && in.isNext('0')) {
      throw in.error("an octal escape");
    }
    return 0;
  }

  private int control() {
    int letter = in.next();
    boolean valid = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    if (!valid) {
      throw in.error("an invalid escape");
    }
    return letter % 32;
  }

  private int unicode() {
    if (in.accept('{')) {
      String digits = in.untilBrace();
      if (!digits.matches("0*[0-9a-fA-F]{1,6}") || Integer.parseInt(digits, 16) > 0x10FFFF) {
        throw in.error("an invalid escape");
      }
      return Integer.parseInt(digits, 16);
    }
    int unit = in.hex(4);
    if (Character.isHighSurrogate((char) unit) && in.isNext("\\u") && !in.isNext("\\u{")) {
      in.accept("\\u");
      int low = in.hex(4);
      if (Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) unit, (char) low);
      }
      throw in.error("half of a surrogate pair");
    }
    return unit;
  }

  private void property(boolean complement) {
    if (!in.accept('{')) {
      throw in.error("an invalid escape");
    }
    String java = UnicodeProperties.java(in.untilBrace());
    if (java == null) {
      throw in.error("an unknown Unicode property");
    }
    this.java.append(complement ? "\\P{" : "\\p{").append(java).append('}');
  }

  private void add(List<Range> ranges) {
    ranges.forEach(range -> add(range.from(), range.to()));
  }

  private void addOthers(List<Range> ranges) {
    List<Range> others = new ArrayList<>();
    int start = 0;
    for (Range range : ranges) {
      if (range.from() > start) {
        others.add(new Range(start, range.from() - 1));
      }
      start = range.to() + 1;
    }
    others.add(new Range(start, Character.MAX_CODE_POINT));
    add(others);
  }

  private void add(int from, int to) {
    java.append(inBrackets(from));
    if (to > from) {
      java.append('-').append(inBrackets(to));
    }
  }

  /** Returns a character outside of brackets. */
  static String literal(int character) {
    return literal(character, "\\^$.|?*+()[]{}");
  }

  private static String inBrackets(int character) {
    return literal(character, "\\^[]&-");
  }

  private static String literal(int character, String special) {
    if (character < ' ' || character > '~') {
      return "\\x{" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + "}";
    }
    return (special.indexOf(character) < 0 ? "" : "\\") + Character.toString(character);
  }

  @Override
  public String toString() {
    return single ? java.toString() : (negated ? "[^" : "[") + java + "]";
  }
}
