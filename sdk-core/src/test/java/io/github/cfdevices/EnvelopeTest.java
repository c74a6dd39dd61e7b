package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.json.RawJson;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeTest extends ServerTest {
  @Test
  void resultIsTakenOutOfTheEnvelope() {
    succeed("\"result\":{\"id\":\"a\"}");

    assertThat(things.get("a").execute()).isEqualTo(RawJson.parse("{\"id\":\"a\"}"));
  }

  @Test
  void wholeAnswerIsThereOnDemand() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(201)
            .setHeader("CF-RAY", "8a1b2c3d4e5f-FRA")
            .setHeader("Ratelimit", "\"default\";r=50;t=30")
            .setBody(
                """
                {"success": true,
                 "errors": [{"code": 7, "message": "deprecated"}],
                 "messages": [{"code": 8, "message": "hello", "documentation_url": "https://d",
                   "source": {"pointer": "/name", "x": 1},
                   "error_chain": [{"code": 9, "message": "cause"}]}],
                 "result": ["a"],
                 "result_info": {"count": 1, "page": 2, "per_page": 3.0, "total_count": 40,
                   "total_pages": 14, "cursor": "next", "more": {}}}
                """));

    ApiResponse<List<String>> response = things.list("1", null, null).withResponse().execute();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.cfRay()).isEqualTo("8a1b2c3d4e5f-FRA");
    assertThat(response.headers().get("Ratelimit")).isEqualTo("\"default\";r=50;t=30");
    assertThat(response.result()).containsExactly("a");
    assertThat(response.errors()).extracting(ApiMessage::toString).containsExactly("7 deprecated");
    ApiMessage message = response.messages().get(0);
    assertThat(message.code()).isEqualTo(8);
    assertThat(message.message()).isEqualTo("hello");
    assertThat(message.documentationUrl()).isEqualTo("https://d");
    assertThat(message.pointer()).isEqualTo("/name");
    assertThat(message.errorChain()).extracting(ApiMessage::toString).containsExactly("9 cause");
    ResultInfo info = response.resultInfo();
    assertThat(info.count()).isEqualTo(1);
    assertThat(info.page()).isEqualTo(2);
    assertThat(info.perPage()).isEqualTo(3);
    assertThat(info.totalCount()).isEqualTo(40);
    assertThat(info.totalPages()).isEqualTo(14);
    assertThat(info.cursor()).isEqualTo("next");
    assertThat(info)
        .hasToString(
            "ResultInfo{count=1, page=2, perPage=3, totalCount=40, totalPages=14, cursor=next}");
    assertThat(response).hasToString("ApiResponse{status=201, cfRay=8a1b2c3d4e5f-FRA}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1003               | 1003",
        "1000.0             | 1000",
        "\"1003\"           | 1003",
        "9007199254740993   | 9007199254740993",
        "1e400              | 0",
        "1.5                | 0",
        "\"1f\"             | 0",
        "\"0x10p0\"         | 0",
        "\"Infinity\"       | 0",
        "null               | 0",
        "{}                 | 0",
      })
  void codeOfAnErrorIsReadExactly(String json, long code) {
    answer(403, "{\"success\":false,\"errors\":[{\"code\":" + json + ",\"message\":\"no\"}]}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.errors()).extracting(ApiMessage::code).containsExactly(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"result\":[\"a\"]}",
        "{\"result\":[\"a\"],\"success\":true}",
        "{\"success\":true,\"errors\":null,\"messages\":null,\"result_info\":null,\"result\":[\"a\"]}",
        "{\"success\":true,\"result\":[\"a\"],\"result_info\":{\"cursor\":null,\"count\":null}}",
        "{\"success\":true,\"result\":[\"a\"],\"news\":{\"success\":false},\"more\":[[1]]}",
        "\uFEFF{\"success\":true,\"result\":[\"a\"]}",
        " \n{\"success\":true,\"result\":[\"a\"]}\n ",
      })
  void everyVariantOfAnEnvelopeIsRead(String body) {
    answer(200, body);

    ApiResponse<List<String>> response = things.list("1", null, null).withResponse().execute();

    assertThat(response.result()).containsExactly("a");
    assertThat(response.errors()).isEmpty();
    assertThat(response.messages()).isEmpty();
  }

  @Test
  void resultInfoIsNullWhereTheApiSendsNone() {
    succeed("\"result\":[]");

    assertThat(things.list("1", null, null).withResponse().execute().resultInfo()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"result\":null", "\"more\":1"})
  void noResultIsAnEmptyList(String members) {
    succeed(members);

    assertThat(things.list("1", null, null).execute()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{}", "{\"box\":null}", "{\"box\":{}}", "{\"box\":{\"things\":null}}"})
  void noResultInsideResultIsAnEmptyList(String result) {
    succeed("\"result\":" + result);

    assertThat(things.numbered("1", 10L, 1L).execute()).isEmpty();
  }

  @Test
  void resultIsFoundInsideResult() {
    succeed("\"result\":{\"x\":[1],\"box\":{\"y\":0,\"things\":[\"a\",\"b\"],\"z\":0},\"w\":0}");

    assertThat(things.numbered("1", 10L, 1L).execute()).containsExactly("a", "b");
  }

  @Test
  void wholeNumberMayHaveAFraction() {
    succeed("\"result\":{\"details\":{\"size\":5.0}}");

    assertThat(things.size("a").execute()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"result\":null", "\"more\":1"})
  void noResultIsAnErrorWhereOneValueIsExpected(String members) {
    succeed(members);

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(EmptyResultException.class)
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 200 without a result, although the API reports"
                + " success (cf-ray 8a1b2c3d4e5f-FRA)");
  }

  @Test
  void noResultInsideResultIsAnErrorWhereOneValueIsExpected() {
    succeed("\"result\":{\"details\":{}}");

    assertThatThrownBy(() -> things.size("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.jsonPath()).isEqualTo("$.result.details.size"))
        .hasMessageContaining("Expected a value at path $.result.details.size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"result\":null",
        "\"result\":{}",
        "\"result\":{\"id\":\"a\"}",
        "\"result\":\"a\"",
        "\"result\":[[1]]",
        "\"more\":1",
      })
  void doneTakesWhateverResult(String members) {
    succeed(members);

    assertThat(things.delete("a").execute()).isEqualTo(Done.DONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 205})
  void doneTakesAnEmptyBody(int status) {
    server.enqueue(new MockResponse().setResponseCode(status));

    ApiResponse<Done> response = things.delete("a").withResponse().execute();

    assertThat(response.result()).isEqualTo(Done.DONE);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.errors()).isEmpty();
    assertThat(response.messages()).isEmpty();
    assertThat(response.resultInfo()).isNull();
  }
}
