package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final FakeCloudflare FAKE = FakeCloudflare.start();
  private static final TestHttpClient HTTP = new TestHttpClient(FAKE);
  private static final String DEVICES = "/devices/physical-devices";
  private static final String RULES = "/devices/posture";
  private static final String INTEGRATIONS = "/devices/posture/integration";
  private static final String ISPS = "/dex/devices/" + DeviceSeeds.id(0) + "/isps?per_page=5";

  @AfterAll
  static void close() {
    FAKE.close();
  }

  @Test
  void aTokenOpensEverything() {
    for (String path : List.of(DEVICES, RULES, INTEGRATIONS, ISPS)) {
      assertThat(HTTP.send(token(path)).status()).isEqualTo(200);
    }
  }

  @Test
  void anEmailAndKeyOpenAllButDevices() {
    for (String path : List.of(RULES, INTEGRATIONS, ISPS)) {
      assertThat(HTTP.send(key(path)).status()).isEqualTo(200);
    }
    assertError(HTTP.send(key(DEVICES)), 403, 10000, "Authentication error");
  }

  @Test
  void aServiceKeyOpensIspsOnly() {
    assertThat(HTTP.send(serviceKey(ISPS)).status()).isEqualTo(200);
    for (String path : List.of(DEVICES, RULES, INTEGRATIONS)) {
      assertError(HTTP.send(serviceKey(path)), 403, 10000, "Authentication error");
    }
  }

  @Test
  void noCredentialsAreRefused() {
    TestHttpResponse reply = HTTP.send(bare(RULES));

    assertThat(reply.header("cf-ray")).isNotNull();
    assertError(reply, 400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
  }

  @Test
  void mixedCredentialsAreRefused() {
    String message = "Invalid request headers";
    assertError(HTTP.send(key(RULES).header("Authorization", bearer())), 400, 6003, message);
    assertError(HTTP.send(token(RULES).header("X-Auth-Email", FAKE.email())), 400, 6003, message);
    assertError(
        HTTP.send(token(ISPS).header("X-Auth-User-Service-Key", FAKE.userServiceKey())),
        400,
        6003,
        message);
  }

  @Test
  void wrongCredentialsAreRefused() {
    String message = "Authentication error";
    assertError(
        HTTP.send(bare(RULES).header("Authorization", "Bearer other")), 401, 10000, message);
    assertError(
        HTTP.send(bare(RULES).header("X-Auth-Email", FAKE.email()).header("X-Auth-Key", "other")),
        401,
        10000,
        message);
    assertError(
        HTTP.send(bare(RULES).header("X-Auth-Email", "a@b.c").header("X-Auth-Key", FAKE.apiKey())),
        401,
        10000,
        message);
    assertError(
        HTTP.send(bare(ISPS).header("X-Auth-User-Service-Key", "other")), 401, 10000, message);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Token abc, 6111, Invalid format for Authorization header",
    "Authorization, Bearer, 6111, Invalid format for Authorization header",
    "X-Auth-Key, abc, 6102, Invalid format for X-Auth-Email header",
    "X-Auth-Email, a@b.c, 6103, Invalid format for X-Auth-Key header"
  })
  void malformedCredentialsAreRefused(String name, String value, int code, String message) {
    TestHttpResponse reply = HTTP.send(bare(RULES).header(name, value));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo(
            """
            [{"code":6003,"message":"Invalid request headers",\
            "error_chain":[{"code":%d,"message":"%s"}]}]\
            """
                .formatted(code, message));
  }

  @Test
  void anotherAccountIsRefused() {
    String other = "accounts/" + "0".repeat(32) + RULES;

    TestHttpResponse reply = HTTP.send(HTTP.bare(other).header("Authorization", bearer()));

    assertError(reply, 403, 10000, "Authentication error");
  }

  @Test
  void theAccountAndTheTokenCanBeChosen() {
    String account = "f".repeat(32);
    try (FakeCloudflare fake =
        FakeCloudflare.builder().accountId(account).apiToken("chosen").start()) {
      assertThat(fake.accountId()).isEqualTo(account);
      TestHttpClient http = new TestHttpClient(fake);
      assertThat(http.get(RULES).status()).isEqualTo(200);
      assertError(
          http.send(http.bare("accounts/" + account + RULES).header("Authorization", bearer())),
          401,
          10000,
          "Authentication error");
    }
  }

  private static HttpRequest.Builder bare(String path) {
    return HTTP.bare("accounts/" + FAKE.accountId() + path);
  }

  private static HttpRequest.Builder token(String path) {
    return bare(path).header("Authorization", bearer());
  }

  private static HttpRequest.Builder key(String path) {
    return bare(path).header("X-Auth-Email", FAKE.email()).header("X-Auth-Key", FAKE.apiKey());
  }

  private static HttpRequest.Builder serviceKey(String path) {
    return bare(path).header("X-Auth-User-Service-Key", FAKE.userServiceKey());
  }

  private static String bearer() {
    return "Bearer " + FAKE.apiToken();
  }

  private static void assertError(TestHttpResponse reply, int status, int code, String message) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,"errors":[{"code":%d,"message":"%s"}],"messages":[]}\
            """
                .formatted(code, message));
  }
}
