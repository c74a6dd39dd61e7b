package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationsTest {
  private static final String PATH = "/devices/posture/integration";
  private static final String KOLIDE =
      """
      {"name":"k","type":"kolide","interval":"1h",\
      "config":{"client_id":"c","client_secret":"s","extra":1},"more":null}\
      """;
  private static final String NOT_FOUND =
      """
      {"result":null,"success":false,\
      "errors":[{"code":6024,"message":"device posture integration not found"}],"messages":[]}\
      """;
  private static final String VENDOR_REFUSED =
      """
      {"result":null,"success":false,\
      "errors":[{"code":2046,"message":"the third-party provider refused the credentials"}],\
      "messages":[]}\
      """;

  private final FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start();
  private final TestHttpClient http = new TestHttpClient(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aCreatedIntegrationIsReturnedWithoutItsSecrets() {
    TestHttpResponse created = http.send("POST", PATH, KOLIDE);

    assertThat(created.status()).isEqualTo(200);
    String id = created.text("result", "id");
    assertThat(created.body())
        .isEqualTo(
            """
            {"result":{"id":"%s","name":"k","type":"kolide","interval":"1h",\
            "config":{"client_id":"c","extra":1},"more":null},\
            "success":true,"errors":[],"messages":[]}\
            """
                .formatted(id));
    assertThat(http.get(PATH + "/" + id).body()).isEqualTo(created.body());
    TestHttpResponse list = http.get(PATH);
    assertThat(list.json("result")).isEqualTo("[" + created.json("result") + "]");
    assertThat(list.json("result_info"))
        .isEqualTo("{\"count\":1,\"page\":1,\"per_page\":1,\"total_count\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workspace_one|api_url auth_url client_id client_secret|api_url auth_url client_id",
        "crowdstrike_s2s|api_url client_id client_secret customer_id|api_url client_id customer_id",
        "uptycs|api_url client_key client_secret customer_id|api_url customer_id",
        "intune|client_id client_secret customer_id|client_id customer_id",
        "kolide|client_id client_secret|client_id",
        "tanium_s2s|api_url client_secret|api_url",
        "sentinelone_s2s|api_url client_secret|api_url",
        "custom_s2s|access_client_id access_client_secret api_url|access_client_id api_url"
      })
  void eachTypeAsksForItsConfig(String type, String required, String returned) {
    String[] names = required.split(" ", -1);

    TestHttpResponse complete = http.send("POST", PATH, integration(type, config(names, "")));
    assertThat(complete.status()).isEqualTo(200);
    assertThat(complete.json("result", "config"))
        .isEqualTo(config(returned.split(" ", -1), "").text());

    for (String missing : names) {
      TestHttpResponse reply = http.send("POST", PATH, integration(type, config(names, missing)));

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json("errors"))
          .isEqualTo(
              """
              [{"code":2001,"message":"config.%1$s is required",\
              "source":{"pointer":"/config/%1$s"}}]\
              """
                  .formatted(missing));
    }
    assertThat(http.get(PATH).each("type")).containsExactly(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          name | absent | name is required
          type | absent | type is required
          interval | absent | interval is required
          config | absent | config is required
          name | 1 | name must be a string
          config | null | config must be an object
          config | [] | config must be an object
          type | "jamf" | type is not a type of posture integration
          interval | "1d" | interval must be a duration such as 5m or 12h
          config | {"client_id":"c","client_secret":7} | config.client_secret must be a string
          config | {"client_id":"","client_secret":"s"} | config.client_id is required
          """)
  void aWrongMemberIsRefused(String name, String value, String message) {
    var integration = Json.members(RawJson.parse(KOLIDE).value());
    if (value.equals("absent")) {
      integration.remove(name);
    } else {
      integration.put(name, RawJson.parse(value));
    }

    TestHttpResponse reply = http.send("POST", PATH, RawJson.of(integration).text());

    String pointer = "/" + message.substring(0, message.indexOf(' ')).replace('.', '/');
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo(
            "[{\"code\":2001,\"message\":\"%s\",\"source\":{\"pointer\":\"%s\"}}]"
                .formatted(message, pointer));
    assertThat(http.get(PATH).json("result")).isEqualTo("[]");
  }

  @Test
  void theOptionalMembersOfAConfigAreCheckedToo() {
    RawJson config =
        RawJson.parse("{\"api_url\":\"u\",\"client_secret\":\"s\",\"access_client_id\":1}");

    TestHttpResponse reply = http.send("POST", PATH, integration("tanium_s2s", config));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("errors", 0, "message"))
        .isEqualTo("config.access_client_id must be a string");
  }

  @Test
  void aSecretThatTheVendorRefusesCreatesNothing() {
    TestHttpResponse reply = http.send("POST", PATH, KOLIDE.replace("\"s\"", "\"wrong\""));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo(VENDOR_REFUSED);
    assertThat(http.get(PATH).json("result")).isEqualTo("[]");
  }

  @Test
  void aPatchOfNothingLeavesEverything() {
    TestHttpResponse created = http.send("POST", PATH, KOLIDE);

    TestHttpResponse patched = http.send("PATCH", PATH + "/" + created.at("result", "id"), "{}");

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.body()).isEqualTo(created.body());
  }

  @Test
  void aPatchChangesWhatIsSentAndKeepsTheSecret() {
    String path = PATH + "/" + http.send("POST", PATH, KOLIDE).at("result", "id");

    TestHttpResponse patched =
        http.send("PATCH", path, "{\"name\":\"n\",\"interval\":\"5m\",\"id\":\"x\"}");

    assertThat(patched.json("result"))
        .isEqualTo(
            """
            {"id":"%s","name":"n","type":"kolide","interval":"5m",\
            "config":{"client_id":"c","extra":1},"more":null}\
            """
                .formatted(path.substring(PATH.length() + 1)));
    // Only with the secret that was kept is the config complete for the type.
    assertThat(http.send("PATCH", path, "{\"type\":\"kolide\"}").status()).isEqualTo(200);
    assertThat(http.get(path).json("result")).isEqualTo(patched.json("result"));
  }

  @Test
  void aConfigInAPatchReplacesTheWholeOne() {
    String path = PATH + "/" + http.send("POST", PATH, KOLIDE).at("result", "id");

    TestHttpResponse part = http.send("PATCH", path, "{\"config\":{\"client_id\":\"d\"}}");
    TestHttpResponse whole =
        http.send("PATCH", path, "{\"config\":{\"client_id\":\"d\",\"client_secret\":\"t\"}}");

    assertThat(part.status()).isEqualTo(400);
    assertThat(part.text("errors", 0, "message")).isEqualTo("config.client_secret is required");
    assertThat(whole.json("result", "config")).isEqualTo("{\"client_id\":\"d\"}");
  }

  @Test
  void aPatchToATypeThatTheConfigDoesNotFitIsRefused() {
    String path = PATH + "/" + http.send("POST", PATH, KOLIDE).at("result", "id");

    TestHttpResponse reply = http.send("PATCH", path, "{\"type\":\"intune\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("errors", 0, "message")).isEqualTo("config.customer_id is required");
    assertThat(http.get(path).at("result", "type")).isEqualTo("kolide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "type", "interval", "config"})
  void nullInAPatchIsRefused(String name) {
    String path = PATH + "/" + http.send("POST", PATH, KOLIDE).at("result", "id");

    TestHttpResponse reply = http.send("PATCH", path, "{\"" + name + "\":null}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("errors", 0, "message")).startsWith(name + " must be a");
  }

  @Test
  void aSecretThatTheVendorRefusesChangesNothing() {
    TestHttpResponse created = http.send("POST", PATH, KOLIDE);
    String path = PATH + "/" + created.at("result", "id");

    TestHttpResponse reply =
        http.send("PATCH", path, "{\"config\":{\"client_id\":\"d\",\"client_secret\":\"wrong\"}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo(VENDOR_REFUSED);
    assertThat(http.get(path).body()).isEqualTo(created.body());
  }

  @Test
  void aDeletedIntegrationIsGone() {
    String path = PATH + "/" + http.send("POST", PATH, KOLIDE).at("result", "id");

    assertThat(http.delete(path).body())
        .isEqualTo("{\"result\":null,\"success\":true,\"errors\":[],\"messages\":[]}");
    for (TestHttpResponse reply :
        new TestHttpResponse[] {
          http.get(path), http.delete(path), http.send("PATCH", path, "{}")
        }) {
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).isEqualTo(NOT_FOUND);
    }
  }

  @Test
  void oneOfEachTypeIsSeeded() {
    try (FakeCloudflare seeded = FakeCloudflare.start()) {
      TestHttpResponse list = new TestHttpClient(seeded).get(PATH);

      assertThat(new HashSet<>(list.each("type"))).hasSize(8);
      assertThat(list.body()).doesNotContain("example-secret").doesNotContain("example-key");
    }
  }

  @Test
  void anIntegrationAddedByHandIsNotChecked() {
    String id = fake.addIntegration(RawJson.parse("{\"id\":\"i\",\"type\":\"from_2030\"}"));

    assertThat(http.get(PATH + "/" + id).json("result"))
        .isEqualTo("{\"id\":\"i\",\"type\":\"from_2030\"}");
    assertThat(http.send("PATCH", PATH + "/i", "{\"name\":\"n\"}").json("result"))
        .isEqualTo("{\"id\":\"i\",\"type\":\"from_2030\",\"name\":\"n\"}");
  }

  private static String integration(String type, RawJson config) {
    return RawJson.of(Json.object("name", "n", "type", type, "interval", "10m", "config", config))
        .text();
  }

  private static RawJson config(String[] names, String without) {
    var config = Json.object();
    for (String name : names) {
      if (!name.equals(without)) {
        config.put(name, "v");
      }
    }
    return RawJson.of(config);
  }
}
