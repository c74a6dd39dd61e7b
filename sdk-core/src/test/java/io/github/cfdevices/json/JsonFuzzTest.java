package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

final class JsonFuzzTest {
  @JsonDictionary
  @FuzzTest(maxExecutions = 20_000)
  void jsonIsRejectedOrKeptUnchanged(byte[] bytes) throws IOException {
    if (isUtf8(bytes)) {
      assertIsRefusedOrKept(new String(bytes, StandardCharsets.UTF_8));
    } else {
      JsonParser in = JsonParser.of(bytes, 0, bytes.length, "$");
      assertThatThrownBy(
              () -> {
                in.nextJson();
                in.peek(); // Checks that nothing follows the value.
              })
          .isInstanceOfAny(IOException.class, JsonDataException.class);
    }
  }

  private static void assertIsRefusedOrKept(String text) throws IOException {
    RawJson json;
    try {
      json = RawJson.parse(text);
    } catch (InvalidInputException e) {
      assertThat(e).hasMessageStartingWith("JSON text ");
      return;
    }
    assertThat(json.text()).isEqualTo(text);
    assertSame(RawJson.parse(" " + text + "\n"), json);
    if (!MoshiAgreement.overflowsToZeroInMoshi(text)) {
      assertSame(TypeAdapters.RAW.fromJson(text), json);
      assertSame(TypeAdapters.RAW.fromJson(onTheWire(json)), json);
    }
    assertSame(RawJson.of(json), json);
    // Not always the same JSON: a number may be written as a string.
    RawJson ofValue = RawJson.of(json.value());
    assertSame(RawJson.of(ofValue.value()), ofValue);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Buffer onTheWire(RawJson json) throws IOException {
    Buffer buffer = new Buffer();
    TypeAdapters.RAW.toJson(JsonWriter.of(buffer), json);
    return buffer;
  }

  private static void assertSame(RawJson actual, RawJson expected) {
    assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
  }
}
