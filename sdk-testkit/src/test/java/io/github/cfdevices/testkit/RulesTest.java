package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final String PATH = "/devices/posture";
  private static final String NOT_FOUND =
      """
      {"result":null,"success":false,\
      "errors":[{"code":6024,"message":"device posture rule not found"}],"messages":[]}\
      """;

  private final FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
  private final TestHttpClient http = new TestHttpClient(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aCreatedRuleGetsAnIdAndIsEnabledAndKeepsAllElseAsSent() {
    TestHttpResponse created =
        http.send(
            "POST",
            PATH,
            """
            {"input":{"operating_system":"mac","path":"/x","exists":true,"running":null,"score":85.50},"type":"file",\
            "name":"","expiration":null,"match":[],"brand_new":{"a":[1,null]},\
            "id":"mine","enabled":false}\
            """);

    assertThat(created.status()).isEqualTo(200);
    String id = created.text("result", "id");
    assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(created.body())
        .isEqualTo(
            """
            {"result":{"id":"%s",\
            "input":{"operating_system":"mac","path":"/x","exists":true,"running":null,"score":85.50},"type":"file",\
            "name":"","expiration":null,"match":[],"brand_new":{"a":[1,null]},"enabled":true},\
            "success":true,"errors":[],"messages":[]}\
            """
                .formatted(id));
    assertThat(http.get(PATH + "/" + id).body()).isEqualTo(created.body());
    assertThat(http.get(PATH).json("result")).isEqualTo("[" + created.json("result") + "]");
  }

  @Test
  void aListIsOnePageThatTellsItsSize() {
    http.send("POST", PATH, "{\"name\":\"same\",\"type\":\"warp\"}");
    http.send("POST", PATH, "{\"name\":\"same\",\"type\":\"gateway\"}");

    TestHttpResponse list = http.get(PATH);

    assertThat(list.each("name")).containsExactly("same", "same");
    assertThat(new HashSet<>(list.each("id"))).hasSize(2);
    assertThat(list.json("result_info"))
        .isEqualTo("{\"count\":2,\"page\":1,\"per_page\":2,\"total_count\":2}");
  }

  @Test
  void aPutReplacesTheWholeRuleButForWhatIsTheServers() {
    String id =
        fake.addRule(
            RawJson.parse(
                """
                {"name":"a","type":"os_version","description":"b","enabled":false,\
                "input":{"version":"1"}}\
                """));

    TestHttpResponse updated =
        http.send(
            "PUT", PATH + "/" + id, "{\"type\":\"warp\",\"name\":\"c\",\"id\":\"x\",\"n\":null}");

    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.json("result"))
        .isEqualTo(
            "{\"id\":\"%s\",\"type\":\"warp\",\"name\":\"c\",\"n\":null,\"enabled\":true}"
                .formatted(id));
    assertThat(http.get(PATH + "/" + id).body()).isEqualTo(updated.body());
  }

  @Test
  void kolideRulesThatCountIssuesAreNotEnabled() {
    String byCount =
        """
        {"name":"a","type":"kolide","input":\
        {"connection_id":"b","countOperator":"<=","issue_count":"0"}}\
        """;
    String byState =
        """
        {"name":"a","type":"kolide","input":{"connection_id":"b","auth_state":["Good"]}}\
        """;

    TestHttpResponse created = http.send("POST", PATH, byCount);
    TestHttpResponse updated = http.send("PUT", PATH + "/" + created.text("result", "id"), byState);

    assertThat(created.json("result", "enabled")).isEqualTo("false");
    assertThat(updated.json("result", "enabled")).isEqualTo("true");
  }

  @Test
  void aDeletedRuleIsGone() {
    String id = fake.addRule(RawJson.parse("{\"name\":\"a\",\"type\":\"warp\"}"));

    TestHttpResponse deleted = http.delete(PATH + "/" + id);

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body())
        .isEqualTo(
            "{\"result\":{\"id\":\"%s\"},\"success\":true,\"errors\":[],\"messages\":[]}"
                .formatted(id));
    assertThat(http.get(PATH + "/" + id).body()).isEqualTo(NOT_FOUND);
    assertThat(http.get(PATH).json("result")).isEqualTo("[]");
  }

  @Test
  void anUnknownRuleIsNotFound() {
    TestHttpResponse got = http.get(PATH + "/nope");
    assertThat(got.status()).isEqualTo(404);
    assertThat(got.body()).isEqualTo(NOT_FOUND);
    TestHttpResponse put = http.send("PUT", PATH + "/nope", "{\"name\":\"a\",\"type\":\"warp\"}");
    assertThat(put.status()).isEqualTo(404);
    assertThat(put.body()).isEqualTo(NOT_FOUND);
    TestHttpResponse deleted = http.delete(PATH + "/nope");
    assertThat(deleted.status()).isEqualTo(404);
    assertThat(deleted.body()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "type":"warp" | name is required
          "name":"a" | type is required
          "type":"warp","name":null | name must be a string
          "name":"a","type":7 | type must be a string
          "name":"a","type":"warped" | type is not a type of posture rule
          "name":"a","type":"warp","description":1 | description must be a string
          "name":"a","type":"warp","schedule":5 | schedule must be a string
          "name":"a","type":"warp","schedule":"often" | schedule must be a duration such as 5m or 1h
          "name":"a","type":"warp","expiration":"w" | expiration must be a duration such as 5m or 1h
          "name":"a","type":"warp","match":{} | match must be an array
          "name":"a","type":"warp","match":[null] | match.0 must be an object
          "name":"a","type":"warp","match":[{},{"platform":1}] | match.1.platform must be a string
          "name":"a","type":"warp","input":"/x" | input must be an object
          "name":"a","type":"file","input":{"path":1} | input.path must be a string
          "name":"a","type":"file","input":{"exists":"yes"} | input.exists must be a boolean
          "name":"a","type":"file","input":{"auth_state":"x"} | input.auth_state must be an array
          "name":"a","type":"custom_s2s","input":{"score":"80"} | input.score must be a number
          "name":"a","type":"file","input":{"locations":[]} | input.locations must be an object
          "name":"a","type":"file" | input is required
          "name":"a","type":"file","input":null | input is required
          "name":"a","type":"antivirus" | input is required
          "name":"a","type":"file","input":{"operating_system":"mac"} | input.path is required
          "name":"a","type":"kolide","input":{"connection_id":null} | input.connection_id is required
          """)
  void aWrongMemberIsRefusedOnCreateAndUpdate(String members, String message) {
    String id = fake.addRule(RawJson.parse("{\"name\":\"a\",\"type\":\"warp\"}"));
    String body = "{" + members + "}";

    TestHttpResponse created = http.send("POST", PATH, body);
    TestHttpResponse updated = http.send("PUT", PATH + "/" + id, body);

    String pointer = "/" + message.substring(0, message.indexOf(' ')).replace('.', '/');
    String errors =
        "[{\"code\":2001,\"message\":\"%s\",\"source\":{\"pointer\":\"%s\"}}]"
            .formatted(message, pointer);
    assertThat(created.status()).isEqualTo(400);
    assertThat(created.json("errors")).isEqualTo(errors);
    assertThat(updated.status()).isEqualTo(400);
    assertThat(updated.json("errors")).isEqualTo(errors);
    assertThat(http.get(PATH).json("result"))
        .isEqualTo("[{\"id\":\"%s\",\"name\":\"a\",\"type\":\"warp\"}]".formatted(id));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    TestHttpResponse reply = http.send("POST", PATH, "{\"schedule\":1}");

    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,"errors":[\
            {"code":2001,"message":"name is required","source":{"pointer":"/name"}},\
            {"code":2001,"message":"type is required","source":{"pointer":"/type"}},\
            {"code":2001,"message":"schedule must be a string","source":{"pointer":"/schedule"}}],\
            "messages":[]}\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"a\"", "null", "{}{}", "{\"name\":\"a\",}"})
  void aBodyThatIsNoJsonObjectIsRefused(String body) {
    TestHttpResponse reply = http.send("POST", PATH, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo("[{\"code\":6007,\"message\":\"Malformed JSON in request body\"}]");
  }

  @Test
  void aBodyWithoutTheContentTypeOfJsonIsRefused() {
    TestHttpResponse reply =
        http.send(
            http.request(PATH)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"name\":\"a\",\"type\":\"warp\"}")));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo(
            """
            [{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6105,\
            "message":"Invalid Content-Type header, valid values are application/json"}]}]\
            """);
  }

  @Test
  void aRuleOfAnUnknownTypeCanBePutBack() {
    String id =
        fake.addRule(
            RawJson.parse(
                """
                {"name":"a","type":"from_2030","input":{"x":[1.0]},"enabled":true}\
                """));
    String stored = http.get(PATH + "/" + id).json("result");

    TestHttpResponse updated = http.send("PUT", PATH + "/" + id, stored);

    assertThat(updated.status()).isEqualTo(200);
    assertThat(updated.json("result")).isEqualTo(stored);
  }

  @Test
  void allThatIsMissingFromAnInputIsToldAtOnce() {
    TestHttpResponse reply =
        http.send("POST", PATH, "{\"name\":\"a\",\"type\":\"file\",\"input\":{}}");

    assertThat(reply.json("errors"))
        .isEqualTo(
            """
            [{"code":2001,"message":"input.operating_system is required",\
            "source":{"pointer":"/input/operating_system"}},\
            {"code":2001,"message":"input.path is required","source":{"pointer":"/input/path"}}]\
            """);
  }

  @Test
  void hiddenMembersAreStoredButNotReturned() {
    try (FakeCloudflare hiding =
        FakeCloudflare.builder().withoutPosture().hideRuleMembers("input.path", "weight").start()) {
      TestHttpClient client = new TestHttpClient(hiding);
      String stored =
          "{\"id\":\"1\",\"name\":\"a\",\"type\":\"file\","
              + "\"input\":{\"operating_system\":\"mac\",\"path\":\"/x\"},\"weight\":1,\"enabled\":true}";
      String visible = stored.replace(",\"path\":\"/x\"", "").replace(",\"weight\":1", "");
      hiding.addRule(RawJson.parse(stored));

      assertThat(client.get(PATH + "/1").json("result")).isEqualTo(visible);
      assertThat(client.get(PATH).json("result")).isEqualTo("[" + visible + "]");
      assertThat(client.send("PUT", PATH + "/1", stored).json("result")).isEqualTo(visible);
      assertThat(client.send("PUT", PATH + "/1", visible).status()).isEqualTo(400);
    }
  }

  @Test
  void everySeededRuleCanBePutBackAsItIs() {
    try (FakeCloudflare seeded = FakeCloudflare.start()) {
      TestHttpClient toSeeded = new TestHttpClient(seeded);
      TestHttpResponse list = toSeeded.get(PATH);

      assertThat(new HashSet<>(list.each("type"))).hasSize(23);
      for (var rule : list.objects("result")) {
        TestHttpResponse updated =
            toSeeded.send("PUT", PATH + "/" + rule.get("id"), RawJson.of(rule).text());
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.at("result")).isEqualTo(rule);
      }
    }
  }
}
