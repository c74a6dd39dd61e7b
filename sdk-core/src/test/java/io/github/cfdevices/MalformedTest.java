package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import java.util.List;
import okhttp3.Headers;
import okio.Buffer;
import org.junit.jupiter.api.Test;

final class MalformedTest {
  @Test
  void exceptionWithoutAPlaceIsToldWithThatOfTheReader() {
    Malformed<?> malformed = unreadable(new IllegalStateException("bug"));

    assertThat(malformed.problem())
        .isEqualTo("an envelope that cannot be read: java.lang.IllegalStateException: bug at path");
    assertThat(malformed.jsonPath()).isEqualTo("$.result");
  }

  @Test
  void placeThatAMessageNamesIsTheMoreExactOne() {
    Malformed<?> malformed = unreadable(new JsonDataException("Expected $ 5 at $.result.price"));

    assertThat(malformed.problem()).isEqualTo("an envelope that cannot be read: Expected $ 5 at");
    assertThat(malformed.jsonPath()).isEqualTo("$.result.price");
  }

  @Test
  void longValueAndLongPathAreCutInTheException() {
    Malformed<?> malformed =
        unreadable(
            new JsonDataException(
                "Expected an int but was " + "9".repeat(300) + " at path $." + "x".repeat(300)));

    MalformedResponseException failure = new MalformedResponseException(answered(), malformed);

    String path = "$." + "x".repeat(198);
    assertThat(failure)
        .hasMessage(
            "GET /things answered 200 (without a content type) with an envelope that cannot be read:"
                + " Expected an int but was "
                + "9".repeat(143)
                + "... "
                + path);
    assertThat(failure.jsonPath()).isEqualTo(path);
  }

  private static ResponseInfo answered() {
    return new ResponseInfo("GET", "/things", 200, Headers.of(), 1, null, List.of());
  }

  private static Malformed<?> unreadable(Exception thrown) {
    return Malformed.unreadable("an envelope", new Buffer().writeUtf8("{}"), "$.result", thrown);
  }
}
