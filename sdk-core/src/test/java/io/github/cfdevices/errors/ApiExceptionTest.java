package io.github.cfdevices.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.json.RawJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiExceptionTest extends ServerTest {
  @Test
  void exceptionHasAllDetailsOfTheResponse() {
    answer(
        403,
        """
        {"success": false,
         "errors": [
           {"code": 10000, "message": "Authentication error", "documentation_url": "https://d",
            "source": {"pointer": "/x"}, "error_chain": [{"code": 9109, "message": "No access"}]},
           {"code": 0, "message": "other"}],
         "messages": [{"code": 1, "message": "hint"}],
         "result": null}
        """);

    ApiException e =
        catchThrowableOfType(
            ApiException.class, () -> things.list(ACCOUNT, "s3arch", null).execute());

    assertThat(e)
        .hasMessage(
            "GET /client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/things returned"
                + " HTTP 403: 10000 Authentication error; 0 other (cf-ray 8a1b2c3d4e5f-FRA)");
    assertThat(e.status()).isEqualTo(403);
    assertThat(e.method()).isEqualTo("GET");
    assertThat(e.path()).isEqualTo("/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/things");
    assertThat(e.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(e.headers().get("Content-Type")).isEqualTo("application/json");
    assertThat(e.errors())
        .extracting(ApiMessage::toString)
        .containsExactly("10000 Authentication error", "0 other");
    assertThat(e.errors().get(0).documentationUrl()).isEqualTo("https://d");
    assertThat(e.errors().get(0).pointer()).isEqualTo("/x");
    assertThat(e.errors().get(0).errorChain())
        .extracting(ApiMessage::toString)
        .containsExactly("9109 No access");
    assertThat(e.messages()).extracting(ApiMessage::toString).containsExactly("1 hint");
  }

  @Test
  void status403NamesThePermissionsThatTheOperationAccepts() {
    answer(403, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Denied\"}]}");

    assertThatThrownBy(() -> things.permitted().execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.tokenPermissions()).containsExactly("Things Write", "Things Read"))
        .hasMessage(
            "GET /client/v4/things/permitted returned HTTP 403: 10000 Denied (cf-ray"
                + " 8a1b2c3d4e5f-FRA); an API token needs one of these permissions:"
                + " \"Things Write\", \"Things Read\"");
  }

  @Test
  void callbackReceivesThePermissions() throws InterruptedException {
    answer(403, "{\"success\":false}");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.permitted().enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            ApiException.class,
            e ->
                assertThat(e)
                    .hasMessageEndingWith(
                        "; an API token needs one of these permissions: \"Things Write\","
                            + " \"Things Read\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 500})
  void otherStatusHasThePermissionsInTheExceptionOnly(int status) {
    answer(status, "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}");

    assertThatThrownBy(() -> things.permitted().execute())
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.tokenPermissions()).hasSize(2))
        .hasMessage(
            "GET /client/v4/things/permitted returned HTTP "
                + status
                + ": 7 no (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void pageOfAnotherServerWithStatus403DoesNotMentionPermissions() {
    answer(403, "text/html", "<html>blocked</html>");

    assertThatThrownBy(() -> things.permitted().execute())
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.tokenPermissions()).hasSize(2))
        .hasMessageNotContaining("permission");
  }

  @Test
  void operationWithoutPermissionsHasNoneInItsExceptions() {
    answer(403, "{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.tokenPermissions()).isEmpty())
        .hasMessageEndingWith("errors is empty (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"text\"", "[{\"id\":1}]", "[null]", "false"})
  void successFalseIsAnErrorWithStatus200AndAnyResult(String result) {
    answer(
        200,
        "{\"result\":"
            + result
            + ",\"success\":false,\"errors\":[{\"code\":7003,\"message\":\"No route\"}],"
            + "\"result_info\":[]}");

    assertThatThrownBy(() -> things.list("1", null, null).execute())
        .isInstanceOf(ApiException.class)
        .hasMessage(
            "GET /client/v4/accounts/1/things returned HTTP 200: 7003 No route (cf-ray"
                + " 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void successFalseIsAnErrorWhereNoResultIsExpected() {
    answer(200, "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"no\"}]}");

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("DELETE /client/v4/things/a returned HTTP 200: 1 no");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 404, 429, 500, 530})
  void otherStatusIsAnErrorEvenIfSuccessIsTrue(int status) {
    answer(status, "{\"success\":true,\"errors\":[],\"result\":[\"a\"]}");

    assertThatThrownBy(() -> things.list("1", null, null).execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining("returned HTTP " + status + ": success is true and errors is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"code\":1000.0,\"message\":\"m\"}]    | 1000 m",
        "[{\"code\":\"1000\",\"message\":\"m\"}]  | 1000 m",
        "[{\"code\":\"abc\",\"message\":\"m\"}]   | 0 m",
        "[{\"code\":null,\"message\":\"m\"}]      | 0 m",
        "[{\"message\":\"m\"}]                    | 0 m",
        "[{\"code\":5}]                           | code 5",
        "[{\"code\":5,\"message\":null}]          | code 5",
        "[{\"code\":5,\"message\":{\"a\":1}}]     | code 5",
        "[{\"code\":[1],\"message\":77}]          | 0 77",
        "[{\"code\":5,\"source\":\"/a\",\"error_chain\":null}] | code 5",
        "[null,{\"code\":5,\"more\":[{}]}]        | code 5",
        "[\"plain\"]                              | 0 plain",
        "\"plain\"                                | 0 plain",
        "{\"code\":5}                             | code 5",
      })
  void malformedErrorEntriesAreReadAsFarAsPossible(String errors, String described) {
    answer(400, "{\"success\":false,\"errors\":" + errors + "}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(ApiException.class)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP"
                + " 400: "
                + described
                + " (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "[null]", "false"})
  void messageSaysThatThereAreNoErrors(String errors) {
    answer(400, "{\"success\":false,\"errors\":" + errors + "}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.errors()).isEmpty())
        .hasMessageContaining("returned HTTP 400: success is false and errors is empty");
  }

  @Test
  void longListOfErrorsIsTruncatedInTheMessageOnly() {
    String error = "{\"code\":5,\"message\":\"line\\nbreak " + "x".repeat(300) + "\"}";
    answer(400, "{\"success\":false,\"errors\":[" + (error + ",").repeat(7) + error + "]}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.errors()).hasSize(8))
        .hasMessageMatching(
            "GET /client/v4/things/a returned HTTP 400: (5 line break x{187}; ){5}and 3"
                + " more \\(cf-ray 8a1b2c3d4e5f-FRA\\)");
  }

  @Test
  void listOfErrorsThatFitsIsShownInFull() {
    answer(400, "{\"success\":false,\"errors\":[1,2,3,4,5]}");

    assertThatThrownBy(() -> things.get("a").execute())
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 400: 0 1; 0 2; 0 3; 0 4; 0 5 (cf-ray"
                + " 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void sourceOfAnotherTypeHasNoPointer() {
    answer(400, "{\"success\":false,\"errors\":[{\"code\":5,\"source\":\"/a\"}]}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.errors().get(0).pointer()).isNull());
  }

  @Test
  void byteOrderMarkDoesNotHideAnError() {
    answer(400, "\uFEFF{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").execute()).isInstanceOf(ApiException.class);
  }
}
