package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicesTest {
  private static final String PATH = "/devices/physical-devices";
  private static final String NOT_FOUND =
      """
      {"result":null,"success":false,\
      "errors":[{"code":2002,"message":"device not found"}],"messages":[]}\
      """;

  private final FakeCloudflare fake = FakeCloudflare.builder().devices(40).start();
  private final TestHttpClient http = new TestHttpClient(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aDeviceIsReturnedInTheEnvelopeWithTheResultFirst() {
    TestHttpResponse reply = http.get(PATH + "/" + DeviceSeeds.id(0));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/json");
    assertThat(reply.header("cf-ray")).matches("[0-9a-f]{16}-LIS");
    assertThat(reply.header("ratelimit")).isEqualTo("\"default\";r=1199;t=300");
    assertThat(reply.header("ratelimit-policy")).isEqualTo("\"default\";q=1200;w=300");
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":{"id":"%s","active_registrations":%s,"created_at":"%s","last_seen_at":"%s",\
            "name":"%s","updated_at":"%s","deleted_at":null,"device_type":"%s",\
            "last_seen_registration":{"policy":null},\
            "last_seen_user":{"id":"%s","email":"%s","name":"%s"},"manufacturer":"%s",\
            "model":"%s","os_version":"%s","os_version_extra":%s,"public_ip":"%s",\
            "serial_number":"%s","client_version":"%s","hardware_id":"%s","mac_address":"%s",\
            "tags":{"team":"%s","site":"%s"}},"success":true,"errors":[],"messages":[]}\
            """
                .formatted(
                    DeviceSeeds.id(0),
                    reply.json("result", "active_registrations"),
                    reply.at("result", "created_at"),
                    reply.at("result", "last_seen_at"),
                    reply.at("result", "name"),
                    reply.at("result", "updated_at"),
                    reply.at("result", "device_type"),
                    reply.at("result", "last_seen_user", "id"),
                    reply.at("result", "last_seen_user", "email"),
                    reply.at("result", "last_seen_user", "name"),
                    reply.at("result", "manufacturer"),
                    reply.at("result", "model"),
                    reply.at("result", "os_version"),
                    reply.json("result", "os_version_extra"),
                    reply.at("result", "public_ip"),
                    reply.at("result", "serial_number"),
                    reply.at("result", "client_version"),
                    reply.at("result", "hardware_id"),
                    reply.at("result", "mac_address"),
                    reply.at("result", "tags", "team"),
                    reply.at("result", "tags", "site")));
  }

  @Test
  void thePolicyComesOnDemand() {
    TestHttpResponse one =
        http.get(PATH + "/" + DeviceSeeds.id(0) + "?include=last_seen_registration.policy");
    TestHttpResponse list = http.get(PATH + "?include=last_seen_registration.policy");

    assertThat(((Map<?, ?>) one.at("result", "last_seen_registration", "policy")).keySet())
        .asString()
        .isEqualTo("[id, default, deleted, name, updated_at]");
    assertThat(list.at("result", 0)).isEqualTo(one.at("result"));
  }

  @Test
  void anUnknownIncludeIsRefused() {
    TestHttpResponse reply = http.get(PATH + "/" + DeviceSeeds.id(0) + "?include=everything");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo(
            """
            [{"code":2001,"message":"include: must be last_seen_registration.policy"}]\
            """);
  }

  @Test
  void anUnknownDeviceIsNotFound() {
    for (String id : new String[] {"nope", DeviceSeeds.id(40), "a%2Fb"}) {
      TestHttpResponse reply = http.get(PATH + "/" + id);

      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).isEqualTo(NOT_FOUND);
    }
    assertThat(http.delete(PATH + "/nope").body()).isEqualTo(NOT_FOUND);
    assertThat(http.send("POST", PATH + "/nope/revoke", "").body()).isEqualTo(NOT_FOUND);
  }

  @Test
  void aDeletedDeviceLeavesTheDefaultListAndSaysWhenItWasDeleted() {
    String id = DeviceSeeds.id(3);

    TestHttpResponse deleted = http.delete(PATH + "/" + id);

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body())
        .isEqualTo("{\"result\":null,\"success\":true,\"errors\":[],\"messages\":[]}");
    assertThat(http.get(PATH).each("id")).hasSize(37).doesNotContain(id);
    assertThat(http.get(PATH + "?active_registrations=exclude").each("id"))
        .containsExactly(id, DeviceSeeds.id(19), DeviceSeeds.id(39));
    TestHttpResponse after = http.get(PATH + "/" + id);
    assertThat(after.at("result", "deleted_at")).isEqualTo("2026-01-15T12:00:00Z");
    assertThat(after.at("result", "updated_at")).isEqualTo("2026-01-15T12:00:00Z");
    assertThat(after.json("result", "active_registrations")).isEqualTo("0");
    assertThat(http.delete(PATH + "/" + id).body()).isEqualTo(NOT_FOUND);
  }

  @Test
  void aRevokedDeviceLosesItsRegistrationsOnly() {
    String id = DeviceSeeds.id(3);

    TestHttpResponse revoked =
        http.send(http.request(PATH + "/" + id + "/revoke").POST(BodyPublishers.noBody()));

    assertThat(revoked.body())
        .isEqualTo("{\"result\":null,\"success\":true,\"errors\":[],\"messages\":[]}");
    assertThat(http.get(PATH).each("id")).doesNotContain(id);
    TestHttpResponse after = http.get(PATH + "/" + id);
    assertThat(after.at("result", "deleted_at")).isNull();
    assertThat(after.json("result", "active_registrations")).isEqualTo("0");
    assertThat(http.delete(PATH + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void aDeviceAddedByHandStandsBehindTheOthersWithWhatTheApiRequires() {
    String id = fake.addDevice(RawJson.parse("{\"name\":\"Mine\",\"brand_new\":[1]}"));

    assertThat(http.get(PATH).each("id")).hasSize(39).last().isEqualTo(id);
    assertThat(http.get(PATH + "/" + id).json("result"))
        .isEqualTo(
            """
            {"id":"%s","active_registrations":1,"created_at":"2026-01-15T12:00:00Z",\
            "last_seen_at":"2026-01-15T12:00:00Z","updated_at":"2026-01-15T12:00:00Z",\
            "name":"Mine","brand_new":[1]}\
            """
                .formatted(id));
  }
}
