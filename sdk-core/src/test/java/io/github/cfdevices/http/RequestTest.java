package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.Done;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import io.github.cfdevices.codegen.CommaSeparated;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.RawJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestTest extends ServerTest {
  private static final String THING =
      "{\"name\":\"Ünïcode\",\"none\":null,\"big\":12345678901234567890}";

  @Test
  void requestHasAcceptAndUserAgentHeaders() throws InterruptedException {
    succeed("\"result\":[]");

    things.list(ACCOUNT, null, null).execute();

    RecordedRequest request = taken();
    assertThat(request.getRequestLine())
        .isEqualTo("GET /client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/things HTTP/1.1");
    assertThat(request.getHeaders().toMultimap())
        .containsOnlyKeys(
            "user-agent", "accept", "authorization", "host", "connection", "accept-encoding");
    assertThat(request.getHeader("User-Agent")).isEqualTo("cfdevices/" + Version.CURRENT);
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
  }

  @Test
  void versionIsTheOneOfTheBuild() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + Version.CURRENT + "</version>");
  }

  @Test
  void bodyIsJsonOfKnownLengthWithNulls() throws InterruptedException {
    for (String method : List.of("POST", "PUT", "PATCH")) {
      succeed("\"result\":{}");
      RawJson thing = RawJson.parse(THING);
      ApiCall<RawJson> call =
          switch (method) {
            case "POST" -> things.create(thing);
            case "PUT" -> things.replace("a", thing);
            default -> things.change("a", thing);
          };

      call.execute();

      RecordedRequest request = taken();
      assertThat(request.getMethod()).isEqualTo(method);
      assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
      assertThat(request.getHeader("Content-Length")).isEqualTo("59");
      assertThat(request.getHeader("Transfer-Encoding")).isNull();
      assertThat(request.getBody().readUtf8()).isEqualTo(THING);
    }
  }

  @Test
  void bodyWithoutPropertiesIsAnEmptyObject() throws InterruptedException {
    succeed("\"result\":{}");

    things.change("a", RawJson.of(Map.of())).execute();

    RecordedRequest request = taken();
    assertThat(request.getRequestLine()).isEqualTo("PATCH /client/v4/things/a HTTP/1.1");
    assertThat(request.getBody().readUtf8()).isEqualTo("{}");
  }

  @Test
  void bodyThatIsNotJsonIsRejectedWithoutShowingIt() {
    assertThatThrownBy(() -> things.createNumber(Double.NaN).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("request body cannot be written as JSON: ");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callsWithoutABodyHaveNoContentType() throws InterruptedException {
    answer(200, "");
    answer(200, "");

    things.delete("a").execute();
    things.revoke("a").execute();

    RecordedRequest delete = taken();
    assertThat(delete.getRequestLine()).isEqualTo("DELETE /client/v4/things/a HTTP/1.1");
    assertThat(delete.getHeader("Content-Type")).isNull();
    assertThat(delete.getHeader("Content-Length")).isNull();
    RecordedRequest revoke = taken();
    assertThat(revoke.getRequestLine()).isEqualTo("POST /client/v4/things/a/revoke HTTP/1.1");
    assertThat(revoke.getHeader("Content-Type")).isNull();
    assertThat(revoke.getHeader("Content-Length")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "+    | %2B",
        "/    | %2F",
        "=    | %3D",
        "&    | %26",
        "?    | %3F",
        "#    | %23",
        "%    | %25",
        "%2F  | %252F",
        "` `  | %20",
        ",    | %2C",
        ":    | %3A",
        "é    | %C3%A9",
        "😀   | %F0%9F%98%80",
        "a.b-c_d~e*0 | a.b-c_d%7Ee*0",
        "``   | ``",
      })
  void queryValueIsEncoded(String value, String encoded) throws InterruptedException {
    succeed("\"result\":[]");

    things.list("1", value, null).execute();

    assertThat(taken().getPath()).isEqualTo("/client/v4/accounts/1/things?search=" + encoded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/     | %2F",
        "%     | %25",
        "%2F   | %252F",
        "?     | %3F",
        "#     | %23",
        "` `   | %20",
        "é     | %C3%A9",
        "a/../b | a%2F..%2Fb",
        "...   | ...",
        "a+b=c&d;e:f@g | a+b=c&d;e:f@g",
      })
  void idIsEncodedInThePath(String id, String encoded) throws InterruptedException {
    succeed("\"result\":null");

    things.delete(id).execute();

    assertThat(taken().getPath()).isEqualTo("/client/v4/things/" + encoded);
  }

  @Test
  void queryNamesKeepTheirDotsAndListsRepeat() throws InterruptedException {
    succeed("\"result\":[]");

    things.find("me@example.com", List.of("b", "a"), null, null, null, null).execute();

    assertThat(taken().getPath())
        .isEqualTo("/client/v4/things/find?owner.email=me%40example.com&id=b&id=a");
  }

  @Test
  void emptyListSendsNothing() throws InterruptedException {
    succeed("\"result\":[]");

    things.find(null, List.of(), CommaSeparated.of(List.of()), null, null, null).execute();

    assertThat(taken().getPath()).isEqualTo("/client/v4/things/find");
  }

  @Test
  void queryValuesAreSentAsStrings() throws InterruptedException {
    succeed("\"result\":[]");

    things
        .find(
            null,
            null,
            CommaSeparated.of(
                Arrays.asList(new ThingService.Order("x"), LocalDate.of(2025, 1, 2), 3, "y")),
            OffsetDateTime.parse("2025-01-02T03:00:00+02:00"),
            LocalDate.of(2025, 1, 2),
            new ThingService.Order("asc"))
        .execute();

    assertThat(taken().getPath())
        .isEqualTo(
            "/client/v4/things/find?include=x%2C2025-01-02%2C3%2Cy"
                + "&from=2025-01-02T03%3A00%3A00%2B02%3A00&day=2025-01-02&order=asc");
  }

  @Test
  void missingPathParameterIsRejected() throws InterruptedException {
    assertThatThrownBy(() -> things.delete(null).execute())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "request cannot be built: Path parameter \"id\" value must not be null.");
    RecordingCallback<Done> outcome = new RecordingCallback<>();
    things.delete("..").enqueue(outcome);
    assertThat(outcome.await()).isInstanceOf(InvalidInputException.class);
    assertThat(outcome.thread()).isSameAs(Thread.currentThread());
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void headerMayContainEveryVisibleAsciiCharacter() throws InterruptedException {
    String value = "! #$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|} ~";
    succeed("\"result\":1");

    things.withHeader(value).execute();

    assertThat(taken().getHeader("X-Thing")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret\r\nX-Evil: 1",
        "s3cret\n",
        "s3cret\0",
        "s3cret\u001f",
        "s3cret\u007f",
        "s3cret\u00e9"
      })
  void headerWithALineBreakIsRejectedWithoutShowingIt(String value) {
    assertThatThrownBy(() -> things.withHeader(value).execute())
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.name()).isEqualTo("X-Thing"))
        .hasMessageStartingWith(
            "X-Thing must contain only visible ASCII characters and spaces, but has"
                + " another character at index ")
        .hasMessageNotContaining("s3cret");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void lineBreakInAQueryStaysInItsValue() throws InterruptedException {
    succeed("\"result\":[]");

    things.list("1", "a\r\nX-Evil: 1\0", null).execute();

    assertThat(taken().getPath())
        .isEqualTo("/client/v4/accounts/1/things?search=a%0D%0AX-Evil%3A%201%00");
  }
}
