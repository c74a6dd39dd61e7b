package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Regular expressions of documents, and whether they match the same strings in Java. */
final class EcmaPatternTest {
  private static final String ALPHABET =
      "ab09_-.[]{}()^$|/\\ \n\r\t\u0001\u000B\u00A0\u00E9\u2028\uFEFF";

  /** The parts of random patterns. Rhino supports no flag {@code u}. */
  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "0",
          "_",
          "-",
          ".",
          "\\.",
          "\\/",
          "/",
          "\\-",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "\\t",
          "\\n",
          "\\v",
          "\\cA",
          "\\x61",
          "\\u0062",
          "\\0",
          "[ab]",
          "[^ab]",
          "[a-]",
          "[-a]",
          "[\\d.]",
          "[^\\w]",
          "[\\s\\S]",
          "[^\\S]",
          "[[]",
          "[{}]",
          "[a&&b]",
          "[\\]^]",
          "[\\b]",
          "[]",
          "[^]",
          "{",
          "}",
          "(?:ab)",
          "(a|b)",
          "(a)",
          "(?=a)",
          "(?!b)",
          "\\b",
          "\\B",
          "^",
          "$");

  private static final List<String> QUANTIFIERS =
      List.of("", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "+?");

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      value = {
        "^[^[]+$\t^[^\\[]+\\z",
        "^{[a-z]+}$\t^\\{[a-z]+\\}\\z",
        "^\\p{Letter}+$\t^[\\p{L}]+\\z",
        "\\P{Lu}[\\p{Script=Greek}_]\t[\\P{Lu}][\\p{script=Greek}_]",
        "\\p{Alphabetic}\\p{gc=Nd}\t[\\p{IsAlphabetic}][\\p{Nd}]",
        "^\\d{4}-\\d\\d$\t^[0-9]{4}-[0-9][0-9]\\z",
        "a\\/b\ta/b",
        "[\\w.-]@\t[0-9A-Z_a-z.\\-]@",
        "[^\\D]\t[^\\x{0}-/:-\\x{10FFFF}]",
        "\\cJ\\x41\\u0042\\u{1F600}\t\\x{A}AB\\x{1F600}",
        "\\uD83D\\uDE00\t\\x{1F600}",
        "\u00E9[\u00E0-\u00FF]\t\\x{E9}[\\x{E0}-\\x{FF}]",
        "(?<year>\\d+)-(x)\t(?:[0-9]+)-(?:x)",
        "(?<=a)b(?<!c)\t(?<=a)b(?<!c)",
        "^(\\d{1,3}\\.){3}\\d{1,3}$\t^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\z",
        "a{,5}\ta\\{,5\\}",
        "(ab)+(?:c|d)?\t(?:ab)+(?:c|d)?",
      })
  void equivalentIsAsciiJava(String pattern, String java) {
    assertThat(EcmaPattern.of(pattern)).isEqualTo(new EcmaPattern(java, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      value = {
        "^([a-z]|-)+$\ta repeated group that contains a quantifier or an alternation",
        "^(a+)+$\ta repeated group that contains a quantifier or an alternation",
        "(?:(?:a?b)c){5,}\ta repeated group that contains a quantifier or an alternation",
        "(?:[a-z]{0,63}\\.){1,4}\ta repeated group that contains a quantifier or an alternation",
        "(?:a|b){20}\ta repeated group that contains a quantifier or an alternation",
        "(?:(?=a|b)c)*\ta repeated group that contains a quantifier or an alternation",
        "(a)\\1\ta back reference",
        "(?<n>a)\\k<n>\ta back reference",
        "(?i:a)\ta group of an unknown kind",
        "(?<=a+)b\ta lookbehind without a maximum length",
        "\\p{Emoji}\tan unknown Unicode property",
        "\\p{Script=Nowhere}\tan unknown Unicode property",
        "\\Aab\\z\tthe escape \\A",
        "(a\ta ( without )",
        "a)\tan unmatched )",
        "[a\tan unexpected end",
        "[b-a]\ta range in reverse order",
        "a++\ta quantifier of nothing",
        "*\ta quantifier of nothing",
        "a{100000}\ta repetition of more than 99999 times",
        "\\u{110000}\tan invalid escape",
        "\\x4\tan invalid escape",
        "\\c1\tan invalid escape",
        "(?=a)*\ta quantifier of an assertion",
        "a\\\tan unexpected end",
      })
  void patternWithoutAnEquivalentHasAProblem(String pattern, String problem) {
    assertThat(EcmaPattern.of(pattern)).isEqualTo(new EcmaPattern(null, problem));
  }

  @Test
  void groupsCannotExhaustTheStack() {
    String pattern = "(".repeat(100_000) + ")".repeat(100_000);

    assertThat(EcmaPattern.of(pattern).problem()).isEqualTo("groups that are nested too deeply");
  }

  @Test
  void dollarDoesNotMatchBeforeALineBreak() {
    assertThat(matches("^[a-z]+$", "abc")).isTrue();
    assertThat(matches("^[a-z]+$", "abc\n")).isFalse();
  }

  @Test
  void propertyMatchesCodePoints() {
    assertThat(matches("^\\p{L}$", "\uD835\uDC00")).isTrue();
    assertThat(matches("^.$", "\uD83D\uDE00")).isTrue();
    assertThat(matches("^\\p{Script=Greek}+$", "\u03B1b")).isFalse();
  }

  /** Compares random patterns and strings with another implementation of ECMA-262. */
  @Test
  void translationMatchesWhatRhinoMatches() {
    Random random = new Random(1);
    int compared = 0;
    try (Context context = Context.enter()) {
      context.setOptimizationLevel(-1); // Interprets, which is faster for code that runs once.
      context.setLanguageVersion(Context.VERSION_ES6);
      Scriptable scope = context.initStandardObjects();
      for (int i = 0; i < 1500; i++) {
        String pattern = pattern(random);
        String java = EcmaPattern.of(pattern).java();
        if (java == null) {
          continue;
        }
        Pattern compiled = Pattern.compile(java);
        Object expression = context.newObject(scope, "RegExp", new Object[] {pattern});
        scope.put("expression", scope, expression);
        for (int j = 0; j < 5; j++) {
          String input = string(random);
          scope.put("input", scope, input);
          Object expected =
              context.evaluateString(scope, "expression.test(input)", "test", 1, null);
          assertThat(compiled.matcher(input).find())
              .as("%s as %s in %s", pattern, java, input)
              .isEqualTo(expected);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(4000);
  }

  private static boolean matches(String pattern, String input) {
    String java = EcmaPattern.of(pattern).java();
    return java != null && Pattern.compile(java).matcher(input).find();
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      pattern.append(any(ATOMS, random)).append(any(QUANTIFIERS, random));
      if (random.nextInt(8) == 0) {
        pattern.append('|');
      }
    }
    return pattern.toString();
  }

  private static String any(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()));
  }

  private static String string(Random random) {
    StringBuilder string = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      string.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return string.toString();
  }
}
