package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBytesTest {
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
  void everyFirstAndLastCharacterOfALengthIsUtf8(String hex) {
    assertThatNoException().isThrownBy(() -> JsonBytes.check(text(hex)));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 1", // Goes on with nothing.
    "bf, 1",
    "c080, 1", // Longer than need be.
    "c1bf, 1",
    "e09fbf, 2",
    "f08fbfbf, 2",
    "eda080, 2", // Half of a pair.
    "f4908080, 2", // Beyond the last.
    "f5808080, 1",
    "ff, 1",
    "c27f, 2", // Cut off.
    "c2c0, 2",
    "e0a07f, 3",
    "e1807f, 3",
    "f09080c0, 4",
    "c2, 2",
    "e180, 3",
    "f0908080f09080, 8",
  })
  void whatIsNoUtf8IsRefusedWhereItBegins(String hex, int position) {
    assertThatThrownBy(() -> JsonBytes.check(text(hex)))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected UTF-8, which the bytes at " + position + " are not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2", "e0a0", "f09080"})
  void characterThatTheTextEndsInIsRefused(String hex) {
    assertThatThrownBy(() -> JsonBytes.check(new Buffer().write(ByteString.decodeHex(hex))))
        .hasMessage("Expected UTF-8, which the bytes at " + hex.length() / 2 + " are not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", ".", "-", "+", "e", "E"})
  void everyCharacterOfANumberCounts(String character) {
    String number = character.repeat(1000);

    assertThatNoException()
        .isThrownBy(() -> JsonBytes.check(json("[" + number + "," + number + "]")));
    assertThatThrownBy(() -> JsonBytes.check(json("[" + number + "1]")))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Number of more than 1000 characters at byte 1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%s\"", "\"a\\\"%s\"", "\"\\\\\\\"%s\"", "{\"%s\":1}", "[\"é%s\"]"})
  void digitsInATextAreNoNumber(String format) {
    assertThatNoException()
        .isThrownBy(() -> JsonBytes.check(json(String.format(format, "1".repeat(1001)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"%s", "\"\\\\\"%s", "{\"a\\\"\":%s}", "[\"é\",%s]"})
  void numberBehindATextIsOne(String format) {
    assertThatThrownBy(() -> JsonBytes.check(json(String.format(format, "1".repeat(1001)))))
        .hasMessageStartingWith("Number of more than 1000 characters at byte ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39, 40, 999, 7900, 8191, 8192, 20_000})
  void numberIsFoundWhereverItBegins(int before) {
    String text = "[\"" + "x".repeat(before) + "\",";

    assertThatNoException()
        .isThrownBy(() -> JsonBytes.check(json(text + "1".repeat(1000) + ",\"a\"]")));
    assertThatThrownBy(() -> JsonBytes.check(json(text + "1".repeat(1001) + ",\"a\"]")))
        .hasMessage("Number of more than 1000 characters at byte " + (text.length() + 1000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 8190, 8191, 20_000})
  void characterIsLookedAtWhereverItStands(int before) {
    Buffer whole = json("x".repeat(before) + "é" + "x".repeat(9));
    Buffer broken = json("x".repeat(before)).write(ByteString.decodeHex("c378")).writeUtf8("xx");

    assertThatNoException().isThrownBy(() -> JsonBytes.check(whole));
    assertThatThrownBy(() -> JsonBytes.check(broken))
        .hasMessage("Expected UTF-8, which the bytes at " + (before + 1) + " are not");
  }

  private static Buffer json(String text) {
    return new Buffer().writeUtf8(text);
  }

  private static Buffer text(String hex) {
    return new Buffer().writeByte('"').write(ByteString.decodeHex(hex)).writeByte('"');
  }
}
