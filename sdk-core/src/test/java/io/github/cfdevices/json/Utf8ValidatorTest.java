package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8ValidatorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "7f",
        "c280",
        "dfbf",
        "e0a080",
        "e18080",
        "ecbfbf",
        "ed8080",
        "ed9fbf",
        "ee8080",
        "efbfbf",
        "f0908080",
        "f1808080",
        "f3bfbfbf",
        "f4808080",
        "f48fbfbf",
        "e0a080c280f0908080"
      })
  void firstAndLastCharacterOfEachLengthAreValid(String hex) {
    assertThatNoException().isThrownBy(() -> check("22" + hex + "22", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 1", // A continuation byte without a first byte.
    "bf, 1",
    "c080, 1", // Overlong.
    "c1bf, 1",
    "e09fbf, 2",
    "f08fbfbf, 2",
    "eda080, 2", // A surrogate.
    "f4908080, 2", // Beyond U+10FFFF.
    "f5808080, 1",
    "ff, 1",
    "c27f, 2", // Truncated.
    "c2c0, 2",
    "e0a07f, 3",
    "e1807f, 3",
    "f09080c0, 4",
    "c2, 2",
    "e180, 3",
    "f0908080f09080, 8",
  })
  void invalidUtf8IsRejectedWithItsPosition(String hex, int position) {
    assertThatThrownBy(() -> check("22" + hex + "22", 0))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected UTF-8, which the bytes at " + position + " are not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2", "e0a0", "f09080"})
  void truncatedCharacterAtTheEndIsRejected(String hex) {
    assertThatThrownBy(() -> check(hex, 0))
        .hasMessage("Expected UTF-8, which the bytes at " + hex.length() / 2 + " are not");
  }

  @Test
  void positionIncludesTheGivenOffset() {
    byte[] bytes = ByteString.decodeHex("ff61c3a962c378ff").toByteArray();

    assertThatNoException().isThrownBy(() -> Utf8Validator.check(bytes, 1, 5, 70));
    assertThatThrownBy(() -> Utf8Validator.check(bytes, 1, 7, 70))
        .hasMessage("Expected UTF-8, which the bytes at 75 are not");
  }

  private static void check(String hex, int position) {
    byte[] bytes = ByteString.decodeHex(hex).toByteArray();
    Utf8Validator.check(bytes, 0, bytes.length, position);
  }
}
