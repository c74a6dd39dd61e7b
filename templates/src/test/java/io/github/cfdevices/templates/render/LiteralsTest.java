package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiteralsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a\"b | \"a\\\"b\"",
        "a\\b | \"a\\\\b\"",
        "\\u0022; | \"\\\\u0022;\"",
        "/* ü \ud83d\ude00 | \"/* ü \ud83d\ude00\"",
        "a\u2028b\u2029c | \"a\\u2028b\\u2029c\"",
        "a\u202eb | \"a\\u202eb\"",
        "a\u200bb\ufeffc | \"a\\u200bb\\ufeffc\"",
        "a\u0085b | \"a\\u0085b\"",
        "a\ud800b | \"a\\ud800b\"",
        "a\udc00\ud800b | \"a\\udc00\\ud800b\"",
        "a\udb40\udc41b | \"a\\udb40\\udc41b\"",
      })
  void charactersThatAreNotVisibleAreEscaped(String value, String literal) {
    assertThat(Literals.quoted(value)).isEqualTo(literal);
  }

  /** The compiler would replace a Unicode escape by the character itself. */
  @Test
  void controlCharactersHaveNoUnicodeEscapes() {
    assertThat(Literals.quoted("\0\n\r\t\f1\u007f")).isEqualTo("\"\\000\\n\\r\\t\\0141\\177\"");
  }

  @Test
  void literalOfKotlinHasNoTemplateAndNoOctalEscape() {
    assertThat(Literals.kotlin("a$b\"\\\n\u0001\u007f\u200b"))
        .isEqualTo("\"a\\$b\\\"\\\\\\n\\u0001\\u007f\\u200b\"");
  }
}
