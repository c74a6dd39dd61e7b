package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaCodeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a(\"(\\\", \", b)` | `a(       , b)`",
        "`a('\"', '\\'', b)` | `a(   ,     , b)`",
        "`a /* \" */ b \"/*\" c` | `a         b      c`",
        "`a // \" b` | `a       `",
        "`a \"b` | `a   `",
        "`a /* b` | `a     `",
      })
  void stringsAndCommentsAreBlank(String code, String plain) {
    assertThat(JavaCode.withoutStrings(code)).isEqualTo(plain);
  }

  @Test
  void stringsCanHaveAnyLength() {
    String code = "\"" + "\\\\".repeat(1_000_000) + "\" + B";

    assertThat(JavaCode.withoutStrings(code)).hasSameSizeAs(code).endsWith("  + B");
  }
}
