package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {
  @ParameterizedTest
  @CsvSource({"abc, 4, abc", "abc, 3, abc", "abc, 2, ab", "abc, 0, ''", "'', 5, ''"})
  void stringIsTruncatedAtTheLimit(String text, int limit, String printable) {
    assertThat(Printable.of(text, limit)).isEqualTo(printable);
  }

  @ParameterizedTest
  @CsvSource({"😀😀, 4, 😀😀", "😀😀, 3, 😀", "😀😀, 2, 😀", "😀, 1, ''", "ab😀, 2, ab"})
  void stringIsNotTruncatedInsideACharacter(String text, int limit, String printable) {
    assertThat(Printable.of(text, limit)).isEqualTo(printable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e"
      })
  void controlCharactersAndLineBreaksBecomeSpaces(String control) {
    assertThat(Printable.of("a" + control + "b", 9)).isEqualTo("a b");
  }

  @Test
  void otherCharactersAreKept() {
    assertThat(Printable.of("Ünï — 😀 ~", 99)).isEqualTo("Ünï — 😀 ~");
  }
}
