package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.json.RawJson;
import java.math.BigDecimal;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BareResultTest extends ServerTest {
  private static final String FAILURE =
      "{\"success\":false,\"errors\":[{\"code\":1003,\"message\":\"No such thing\"}]}";

  @Test
  void jsonWithoutEnvelopeIsDecoded() throws InterruptedException {
    answer(200, "{\"a\":[1]}");

    ApiResponse<RawJson> response = things.bare("x").withResponse().execute();

    assertThat(response.result().text()).isEqualTo("{\"a\":[1]}");
    assertThat(response.errors()).isEmpty();
    assertThat(response.messages()).isEmpty();
    assertThat(response.resultInfo()).isNull();
    assertThat(response.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(taken().getHeader("Accept")).isEqualTo("application/json");
  }

  @Test
  void byteOrderMarkIsSkipped() {
    answer(200, "\uFEFF[1,2]");
    answer(200, "text/csv", "\uFEFFa,b");

    assertThat(things.bareNumbers().execute()).containsExactly(1L, 2L);
    assertThat(things.csv().execute()).isEqualTo("a,b");
  }

  @Test
  void listInsideABareBodyIsFound() {
    answer(200, "{\"box\":{\"more\":1,\"things\":[\"a\",\"b\"]}}");

    assertThat(things.bareList().execute()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                | an empty body",
        "<html>            | an HTML or XML page instead of JSON",
        "oops              | a body that is not JSON",
        "[1                | truncated JSON at path $[1]",
        "[1] 2             | malformed JSON at path $",
        "[{}]              | a result that cannot be read: Expected a long but was BEGIN_OBJECT at"
            + " path $[0]",
        "{\"a\":1}         | a result that cannot be read: Expected BEGIN_ARRAY but was"
            + " BEGIN_OBJECT at path $",
        "7                 | a result that cannot be read: Expected BEGIN_ARRAY but was NUMBER at"
            + " path $",
      })
  void jsonOfAnotherTypeIsMalformed(String body, String problem) {
    answer(200, body);

    assertThatThrownBy(() -> things.bareNumbers().execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "GET /client/v4/things/bare/numbers returned HTTP 200 (application/json) with "
                + problem
                + " (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void invalidUtf8IsMalformed() {
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "application/json")
            .setBody(new Buffer().writeUtf8("{\"a\":\"").writeByte(0xff).writeUtf8("\"}")));

    assertThatThrownBy(() -> things.bare("x").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "GET /client/v4/things/x/bare returned HTTP 200 (application/json) with a"
                + " result that cannot be read: Expected UTF-8, which the bytes at 6 are not"
                + " at path $.a");
  }

  @Test
  void listOfNumbersKeepsEachDigit() {
    succeed("\"result\":[1.50,9007199254740993.25]");

    assertThat(things.ratios().execute())
        .containsExactly(new BigDecimal("1.50"), new BigDecimal("9007199254740993.25"));
  }

  @Test
  void stringIsDecodedInTheCharsetOfTheResponse() throws InterruptedException {
    answer(200, "text/csv", "nämé,ok\r\n");
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "text/csv; charset=iso-8859-1")
            .setBody(new Buffer().write(ByteString.decodeHex("e4"))));

    assertThat(things.csv().execute()).isEqualTo("nämé,ok\r\n");
    assertThat(things.csv().execute()).isEqualTo("ä");
    assertThat(taken().getHeader("Accept")).isEqualTo("text/csv, application/json");
  }

  @Test
  void bytesAreReturnedUnchanged() {
    ByteString bytes = ByteString.decodeHex("89504e470d0a1a0aff00fe");
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "image/png")
            .setBody(new Buffer().write(bytes)));

    assertThat(things.picture().execute()).isEqualTo(bytes);
  }

  @Test
  void bytesKeepTheirByteOrderMark() {
    ByteString bytes = ByteString.decodeHex("efbbbf7b7d");
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Type", "application/json")
            .setBody(new Buffer().write(bytes)));

    assertThat(things.picture().execute()).isEqualTo(bytes);
  }

  @Test
  void htmlPageInPlaceOfNoBodyIsMalformed() {
    answer(200, "text/html", "\n <!DOCTYPE html><title>Sign in</title>");
    answer(200, "text/html", "OK");

    assertThatThrownBy(() -> things.ask("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("an HTML or XML page instead of");
    assertThat(things.ask("a").execute()).isEqualTo(Done.DONE);
  }

  @Test
  void emptyStringAndBytesAreResults() {
    answer(200, "text/csv", "");
    server.enqueue(new MockResponse().setResponseCode(204));

    assertThat(things.csv().execute()).isEmpty();
    assertThat(things.picture().execute()).isEqualTo(ByteString.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 503})
  void errorEnvelopeIsAnApiExceptionWithAnyStatus(int status) {
    for (int i = 0; i < 3; i++) {
      answer(status, FAILURE);
    }

    for (ApiCall<?> call : new ApiCall<?>[] {things.bare("x"), things.csv(), things.picture()}) {
      assertThatThrownBy(call::execute)
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.errors())
                    .singleElement()
                    .extracting(ApiMessage::code)
                    .isEqualTo(1003L);
              });
    }
  }

  @Test
  void bareJsonMayHaveAFalseSuccessProperty() {
    answer(200, "{\"success\":false,\"errors\":[]}");

    assertThat(things.bare("x").execute().text()).isEqualTo("{\"success\":false,\"errors\":[]}");
  }

  @Test
  void htmlPageIsMalformedUnlessHtmlIsExpected() {
    answer(200, "text/html; charset=UTF-8", "<html>Sign in</html>");
    answer(200, "text/html", "<html>Sign in</html>");
    answer(502, "text/html", "<html>Bad gateway</html>");
    answer(200, "text/html", "<html>Things</html>");

    assertThatThrownBy(() -> things.csv().execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.excerpt()).isEqualTo("<html>Sign in</html>"))
        .hasMessage(
            "GET /client/v4/things/csv returned HTTP 200 (text/html; charset=UTF-8) with"
                + " an HTML or XML page instead of text/csv (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThatThrownBy(() -> things.picture().execute())
        .isInstanceOf(MalformedResponseException.class);
    assertThatThrownBy(() -> things.picture().execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(502));
    assertThat(things.page().execute()).isEqualTo("<html>Things</html>");
  }

  @Test
  void sizeOfABareBodyIsLimited() {
    use(builder().maxBodyBytes(10).build());
    answer(200, "image/png", "01234567890");

    assertThatThrownBy(() -> things.picture().execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("a body that exceeds the limit of 10 bytes");
  }

  @Test
  void bareCallIsRetried() {
    use(builder().retryPolicy(RetryPolicy.standard()).build());
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
    answer(200, "text/csv", "a,b");

    ApiResponse<String> response = things.csv().withResponse().execute();

    assertThat(response.result()).isEqualTo("a,b");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }
}
