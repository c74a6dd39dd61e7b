package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cfdevices.ServerTest;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedResponseTest extends ServerTest {
  @Test
  void htmlPageIsShown() {
    String page = "<html>\r\n<head><title>502 Bad Gateway</title>\u0007</head>" + "x".repeat(300);
    answer(200, "text/html; charset=UTF-8", page);

    MalformedResponseException e =
        catchThrowableOfType(
            MalformedResponseException.class, () -> things.list("1", "s3arch", null).execute());

    assertThat(e)
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP 200 (text/html;"
                + " charset=UTF-8) with an HTML or XML page instead of JSON (cf-ray"
                + " 8a1b2c3d4e5f-FRA)");
    assertThat(e.method()).isEqualTo("GET");
    assertThat(e.path()).isEqualTo("/client/v4/accounts/1/things");
    assertThat(e.status()).isEqualTo(200);
    assertThat(e.contentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(e.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(e.headers().get("cf-ray")).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(e.jsonPath()).isNull();
    assertThat(e.excerpt())
        .hasSize(200)
        .startsWith("<html>  <head><title>502 Bad Gateway</title> </head>xxx");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void textIsNoEnvelope(int status) {
    answer(status, "text/plain", "error code: 1015");

    assertThatThrownBy(() -> things.list("1", null, null).execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.excerpt()).isEqualTo("error code: 1015"))
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP "
                + status
                + " (text/plain) with a body that is not JSON (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``          | an empty body",
        "`  `        | an empty body",
        "null        | null instead of an envelope",
        "[]          | a JSON array instead of an envelope",
        "\"x\"       | a JSON string instead of an envelope",
        "17          | a JSON number instead of an envelope",
        "true        | a JSON boolean instead of an envelope",
        "{           | truncated JSON at path $",
        "{\"success\":true,\"result\":[\"a\",\"b  | truncated JSON at path $.result[1]",
        "{\"success\":true,\"result\":[\"a\"}     | malformed JSON at path $.result[1]",
        "{\"success\":true,\"result\":[]} x       | malformed JSON at path $",
        "{\"success\":true,\"result\":[]}{}       | malformed JSON at path $",
        "{}          | an envelope that cannot be read: Expected a member \"success\" at path $",
        "{\"result\":[]} | an envelope that cannot be read: Expected a member \"success\" at path"
            + " $",
        "{\"success\":null,\"result\":[]} | an envelope that cannot be read: Expected BOOLEAN but"
            + " was NULL at path $.success",
        "{\"success\":\"true\",\"result\":[]} | an envelope that cannot be read: Expected BOOLEAN"
            + " but was STRING at path $.success",
        "{\"success\":1,\"result\":[]} | an envelope that cannot be read: Expected BOOLEAN but was"
            + " NUMBER at path $.success",
      })
  void bodyThatIsNoEnvelopeIsDescribed(String body, String problem) {
    answer(200, body);

    assertThatThrownBy(() -> things.list("1", null, null).execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP 200 (application/json) with "
                + problem
                + " (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void statusWithoutABodyIsNoEnvelopeWhereAResultIsExpected(int status) {
    server.enqueue(new MockResponse().setResponseCode(status));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(EmptyResultException.class)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP "
                + status
                + " without a result, although the API reports success");
  }

  @Test
  void bodyIsCheckedWhereNoResultIsExpected() {
    answer(200, "text/html", "<html>");

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("with an HTML or XML page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"result\":{\"a\":1}         | $.result",
        "\"result\":[\"a\",null]      | $.result[1]",
        "\"result\":[\"a\",\"b\",{}]  | $.result[2]",
      })
  void resultOfAnotherShapeIsNamedByItsPath(String members, String path) {
    succeed(members);

    assertThatThrownBy(() -> things.list("1", null, null).execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> {
              assertThat(e.jsonPath()).isEqualTo(path);
              assertThat(e.excerpt()).startsWith("{\"success\":true");
            })
        .hasMessageContaining("an envelope that cannot be read: Expected ")
        .hasMessageContaining(" at path " + path + " (cf-ray");
  }

  @Test
  void resultInsideAnotherShapeIsNamedByItsPath() {
    succeed("\"result\":{\"box\":[]}");

    assertThatThrownBy(() -> things.numbered("1", 10L, 1L).execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.jsonPath()).isEqualTo("$.result.box"));
  }

  @Test
  void namesInAPathStayOnOneLine() {
    succeed("\"a\\n\\u001b[31m\":1,\"a\\n\\u001b[31m\":2");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class, e -> assertThat(e.jsonPath()).isEqualTo("$.a  [31m"))
        .hasMessageContaining("Duplicate member at path $.a  [31m (cf-ray");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    answer(200, "{\"success\":true,\"result\":" + "[".repeat(100_000));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class);
  }

  @Test
  void excerptIsReadAsUtf8AndNeverSplitsACharacter() {
    answer(200, "text/plain; charset=ISO-8859-1", "é" + "😀".repeat(500));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.excerpt()).isEqualTo("é" + "😀".repeat(99)));
  }
}
