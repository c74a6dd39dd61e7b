package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0-SNAPSHOT, false",
    "0.1.0, 0.1.1, false",
    "0.1.0, 0.2.0-SNAPSHOT, true",
    "0.9.0, 1.0.0, true",
    "1.2.0, 1.3.0, false",
    "1.2.0, 2.0.0, true",
    "1.2.0, 0.3.0, false",
    "1.0.0, 0.9.0, false",
  })
  void majorNumberOrMinorBelowOneMayBreak(String before, String now, boolean expected) {
    assertThat(Version.parse(now).mayBreak(Version.parse(before))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1.3, 0.2.0", "1.2.3, 2.0.0"})
  void nextBreakingStartsAgainAtZero(String before, String expected) {
    assertThat(Version.parse(before).nextBreaking()).hasToString(expected);
  }

  @Test
  void otherTextsAreNoVersions() {
    assertThatThrownBy(() -> Version.parse("1.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a version: 1.0");
  }
}
