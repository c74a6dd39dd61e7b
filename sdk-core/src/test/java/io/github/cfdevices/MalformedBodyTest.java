package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.http.TestClients;
import okio.Buffer;
import org.junit.jupiter.api.Test;

final class MalformedBodyTest {
  @Test
  void exceptionWithoutAPlaceIsToldWithThatOfTheReader() {
    MalformedBody<?> malformed = unreadable(new IllegalStateException("bug"));

    assertThat(malformed.problem)
        .isEqualTo("an envelope that cannot be read: java.lang.IllegalStateException: bug at path");
    assertThat(malformed.jsonPath).isEqualTo("$.result");
  }

  @Test
  void placeThatAMessageNamesIsTheMoreExactOne() {
    MalformedBody<?> malformed =
        unreadable(new JsonDataException("Expected $ 5 at $.result.price"));

    assertThat(malformed.problem).isEqualTo("an envelope that cannot be read: Expected $ 5 at");
    assertThat(malformed.jsonPath).isEqualTo("$.result.price");
  }

  @Test
  void longValueAndLongPathAreCutInTheException() {
    MalformedBody<?> malformed =
        unreadable(
            new JsonDataException(
                "Expected an int but was " + "9".repeat(300) + " at path $." + "x".repeat(300)));

    MalformedResponseException failure = malformed.exception(TestClients.response());

    String path = "$." + "x".repeat(198);
    assertThat(failure)
        .hasMessage(
            "GET /things returned HTTP 200 (without a content type) with an envelope"
                + " that cannot be read: Expected an int but was "
                + "9".repeat(143)
                + "... "
                + path);
    assertThat(failure.jsonPath()).isEqualTo(path);
  }

  private static MalformedBody<?> unreadable(Exception thrown) {
    return MalformedBody.unreadable(
        "an envelope", new Buffer().writeUtf8("{}"), "$.result", thrown);
  }
}
