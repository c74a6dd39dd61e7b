package io.github.cfdevices.templates.render;

/**
 * Translates a regular expression of ECMA-262 to one of Java. Fails for an expression that is not
 * valid, has no equivalent, or takes exponential time or much of the stack for some strings.
 */
final class PatternParser {
  private static final String WORD = "[0-9A-Z_a-z]";

  /** The number of ways to match a repeated group up to which it is harmless. */
  private static final double MAX_WAYS = 10_000;

  private final PatternReader in;
  private int depth;
  private int lookbehinds;

  /** The ways to match what was read since the innermost group began. */
  private double ways = 1;

  PatternParser(String pattern) {
    this.in = new PatternReader(pattern);
  }

  String translate() {
    String java = alternatives();
    if (!in.atEnd()) {
      throw in.error("an unmatched )");
    }
    return java;
  }

  private String alternatives() {
    if (++depth > 50) {
      throw in.error("groups that are nested too deeply");
    }
    StringBuilder java = new StringBuilder(sequence());
    double total = ways;
    while (in.accept('|')) {
      ways = 1;
      java.append('|').append(sequence());
      total += ways;
    }
    ways = total;
    depth--;
    return java.toString();
  }

  private String sequence() {
    StringBuilder java = new StringBuilder();
    while (!in.atEnd() && !in.isNext('|') && !in.isNext(')')) {
      java.append(term());
    }
    return java.toString();
  }

  private String term() {
    if (in.accept('^')) {
      return unquantified("^");
    }
    if (in.accept('$')) {
      return unquantified("\\z");
    }
    if (in.accept("\\b")) {
      return unquantified(boundary("!"));
    }
    if (in.accept("\\B")) {
      return unquantified(boundary("="));
    }
    if (in.accept("(?=")) {
      return unquantified(lookaround("(?="));
    }
    if (in.accept("(?!")) {
      return unquantified(lookaround("(?!"));
    }
    if (in.accept("(?<=")) {
      return unquantified(lookbehind("(?<="));
    }
    if (in.accept("(?<!")) {
      return unquantified(lookbehind("(?<!"));
    }
    double before = ways;
    ways = 1;
    String atom = atom();
    String quantified = atom + quantifier();
    ways *= before;
    return quantified;
  }

  /** Returns an assertion that is true at the edges of words, or between characters of one kind. */
  private static String boundary(String following) {
    String other = following.equals("!") ? "=" : "!";
    return "(?:(?<=" + WORD + ")(?" + following + WORD + ")|(?<!" + WORD + ")(?" + other + WORD
        + "))";
  }

  private String unquantified(String assertion) {
    if (in.quantifier() != null) {
      throw in.error("a quantifier of an assertion");
    }
    return assertion;
  }

  private String lookaround(String start) {
    double before = ways;
    ways = 1;
    String java = start + alternatives() + closed();
    ways *= before;
    return java;
  }

  private String lookbehind(String start) {
    lookbehinds++;
    String java = lookaround(start);
    lookbehinds--;
    return java;
  }

  private String closed() {
    if (!in.accept(')')) {
      throw in.error("a ( without )");
    }
    return ")";
  }

  private String atom() {
    if (in.accept("(?:")) {
      return "(?:" + alternatives() + closed();
    }
    if (in.accept("(?<")) {
      in.groupName();
      return "(?:" + alternatives() + closed();
    }
    if (in.isNext("(?")) {
      throw in.error("a group of an unknown kind");
    }
    if (in.accept('(')) {
      return "(?:" + alternatives() + closed();
    }
    if (in.accept('[')) {
      return new PatternClass(in).translate();
    }
    if (in.accept('.')) {
      return "[^\\n\\r\\x{2028}\\x{2029}]";
    }
    return in.isNext('\\') ? escape() : literal();
  }

  private String escape() {
    PatternClass single = new PatternClass(in);
    single.escape();
    return single.toString();
  }

  /** A brace that starts no quantifier is a literal, as browsers read it. */
  private String literal() {
    if (in.isNext('*') || in.isNext('+') || in.isNext('?') || in.quantifier() != null) {
      throw in.error("a quantifier of nothing");
    }
    return PatternClass.literal(in.next());
  }

  private String quantifier() {
    PatternReader.Quantifier quantifier = in.quantifier();
    if (quantifier == null) {
      return "";
    }
    if (lookbehinds > 0 && quantifier.isUnbounded()) {
      throw in.error("a lookbehind without a maximum length");
    }
    in.skip(quantifier);
    count(quantifier);
    return quantifier.java();
  }

  /** Counts the ways to match a repetition, and fails if they grow with the length of a string. */
  private void count(PatternReader.Quantifier quantifier) {
    if (quantifier.max() > 1 && ways > 1) {
      ways = Math.pow(ways, quantifier.max());
      if (ways > MAX_WAYS) {
        throw in.error("a repeated group that contains a quantifier or an alternation");
      }
    }
    ways *=
        quantifier.isUnbounded()
            ? Double.POSITIVE_INFINITY
            : quantifier.max() - quantifier.min() + 1;
  }
}
