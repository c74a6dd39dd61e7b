package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KotlinNamesTest {
  @ParameterizedTest
  @CsvSource({
    "name, name",
    "n2_x, n2_x",
    "\u4ef6\u6570, \u4ef6\u6570",
    "in, `in`",
    "object, `object`",
    "typeof, `typeof`",
    "a$b, `a$b`",
    "_, `_`",
    "__, `__`",
    "_a, _a",
    "\u2160, `\u2160`",
  })
  void nameIsQuotedIfKotlinNeedsThat(String name, String quoted) {
    assertThat(KotlinNames.quoted(name)).isEqualTo(quoted);
  }

  @Test
  void partsOfAPackageAreQuoted() {
    assertThat(KotlinNames.qualified("com.in.x")).isEqualTo("com.`in`.x");
  }

  @Test
  void namesThatKotlinCodeUsesAreKnown() {
    assertThat(new String[] {"Flow", "Unit", "String", "Page", "AbcDsl", "AbcCoroutines"})
        .allMatch(KotlinNames::isUsed);
    assertThat(new String[] {"Device", "Dsl1", "Any"}).noneMatch(KotlinNames::isUsed);
  }
}
