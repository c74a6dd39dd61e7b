package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private static final FakeCloudflare FAKE = FakeCloudflare.start();
  private static final TestHttpClient HTTP = new TestHttpClient(FAKE);

  @AfterAll
  static void close() {
    FAKE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zones",
        "accounts",
        "accounts/023e105f4ecef8ad9ca31a8372d0c353",
        "accounts/023e105f4ecef8ad9ca31a8372d0c353/devices",
        "accounts/023e105f4ecef8ad9ca31a8372d0c353/devices/posture/a/b",
        "accounts/not-an-id/devices/posture",
        "accounts//devices/posture"
      })
  void anUnknownRouteIsRefusedBeforeTheCredentials(String path) {
    TestHttpResponse reply = HTTP.send(HTTP.bare(path));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("cf-ray")).isNotNull();
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,"errors":[{"code":7003,\
            "message":"Could not route to /client/v4/%s, \
            perhaps your object identifier is invalid?"},\
            {"code":7000,"message":"No route for that URI"}],"messages":[]}\
            """
                .formatted(path));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /devices/physical-devices, GET",
    "PUT, /devices/physical-devices/x, DELETE or GET",
    "GET, /devices/physical-devices/x/revoke, POST",
    "DELETE, /dex/devices/x/isps, GET",
    "PUT, /devices/posture, GET or POST",
    "PATCH, /devices/posture/x, DELETE or GET or PUT",
    "PUT, /devices/posture/integration, GET or POST",
    "PUT, /devices/posture/integration/x, DELETE or GET or PATCH"
  })
  void anotherMethodIsRefused(String method, String path, String allowed) {
    TestHttpResponse reply = HTTP.send(HTTP.request(path).method(method, BodyPublishers.noBody()));

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.json("errors"))
        .isEqualTo(
            "[{\"code\":10405,\"message\":\"Method not allowed: use %s\"}]".formatted(allowed));
  }

  @Test
  void anEmptyIdIsACallOnTheCollection() {
    assertThat(HTTP.get("/devices/posture/").at("result")).isInstanceOf(List.class);
    assertThat(HTTP.delete("/devices/posture/").status()).isEqualTo(405);
  }

  @Test
  void anEscapedSlashStaysWithinTheId() {
    String id = FAKE.addRule(RawJson.parse("{\"id\":\"a/b%c+d\",\"name\":\"n\"}"));

    assertThat(HTTP.get("/devices/posture/a%2Fb%25c+d").at("result", "id")).isEqualTo(id);
  }
}
