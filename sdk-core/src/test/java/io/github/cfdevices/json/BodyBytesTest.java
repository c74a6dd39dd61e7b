package io.github.cfdevices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyBytesTest {
  @ParameterizedTest
  @ValueSource(ints = {3, 8192, 8193, 16_384, 16_385, 262_144, 262_145, 1_000_000})
  void textIsWholeWhateverItsLength(int length) throws IOException {
    String text = "x".repeat(length - 3) + "y";

    for (int round = 0; round < 2; round++) {
      Buffer buffer = new Buffer().writeUtf8("\"" + text + "\"");
      BodyBytes bytes = BodyBytes.of(buffer);

      assertThat(bytes.input("$").nextString()).isEqualTo(text);
      assertThat(buffer.size()).isEqualTo(length);
      bytes.recycle();
    }
  }

  @Test
  void shortTextEndsWhereItEnds() throws IOException {
    BodyBytes first = BodyBytes.of(new Buffer().writeUtf8("[1,2,3,4,5,6,7,8,9]"));
    first.recycle();
    BodyBytes second = BodyBytes.of(new Buffer().writeUtf8("[1]"));
    JsonInput in = second.input("$");
    in.skipValue();

    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
    second.recycle();
  }

  @Test
  void textsThatAreReadAtOnceAreApart() throws IOException {
    BodyBytes first = BodyBytes.of(new Buffer().writeUtf8("\"first\""));
    BodyBytes second = BodyBytes.of(new Buffer().writeUtf8("\"other\""));

    assertThat(first.input("$").nextString()).isEqualTo("first");
    second.recycle();
    assertThat(first.input("$").nextString()).isEqualTo("first");
    first.recycle();
  }
}
