package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContiguousBytesTest {
  @ParameterizedTest
  @ValueSource(ints = {3, 8192, 8193, 16_384, 16_385, 262_144, 262_145, 1_000_000})
  void stringOfAnyLengthIsCopied(int length) throws IOException {
    String string = "x".repeat(length - 3) + "y";

    for (int round = 0; round < 2; round++) {
      Buffer buffer = new Buffer().writeUtf8("\"" + string + "\"");
      try (JsonParser parser = JsonParser.open(buffer, "$")) {
        assertThat(parser.nextString()).isEqualTo(string);
        assertThat(buffer.size()).isEqualTo(length);
      }
    }
  }

  @Test
  void jsonEndsBeforeTheRestOfALongerArray() throws IOException {
    JsonParser.open(new Buffer().writeUtf8("[1,2,3,4,5,6,7,8,9]"), "$").close();

    try (JsonParser parser = JsonParser.open(new Buffer().writeUtf8("[1]"), "$")) {
      parser.skipValue();
      assertThat(parser.peek()).isEqualTo(Token.END_DOCUMENT);
    }
  }

  @Test
  void concurrentlyOpenParsersUseSeparateArrays() throws IOException {
    JsonParser first = JsonParser.open(new Buffer().writeUtf8("\"first\""), "$");
    JsonParser second = JsonParser.open(new Buffer().writeUtf8("\"other\""), "$");

    second.close();
    assertThat(first.nextString()).isEqualTo("first");
    first.close();
  }

  @Test
  void closingTwiceRecyclesTheArrayOnce() throws IOException {
    JsonParser closed = JsonParser.open(new Buffer().writeUtf8("\"first\""), "$");
    closed.close();
    JsonParser second = JsonParser.open(new Buffer().writeUtf8("\"second\""), "$");
    closed.close();
    JsonParser third = JsonParser.open(new Buffer().writeUtf8("\"third\""), "$");

    assertThat(second.nextString()).isEqualTo("second");
    assertThat(third.nextString()).isEqualTo("third");
    second.close();
    third.close();
  }
}
