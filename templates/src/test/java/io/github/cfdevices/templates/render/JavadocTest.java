package io.github.cfdevices.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavadocTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a */ b | a *&#47; b",
        "a *\u200b/ b | a *&#47; b",
        "{@link a} <b> & | {&#64;link a} &lt;b&gt; &amp;",
        "\\u002a/ | &#92;u002a/",
        "\\\u202eu002a/ | &#92;u002a/",
        "`a\\b \\\n c` | a\\b \\ c",
        "`a\u2028b\r\nc\fd` | a b c d",
        "a\u202eb\u0007c\ud800d | abcd",
      })
  void nothingEndsAComment(String prose, String escaped) {
    assertThat(Javadoc.escaped(prose)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource({"a b, {@code a b}", "a}b, <code>a}b</code>", "a*/b, <code>a*&#47;b</code>"})
  void nameIsCode(String name, String code) {
    assertThat(Javadoc.code(name)).isEqualTo(code);
  }
}
