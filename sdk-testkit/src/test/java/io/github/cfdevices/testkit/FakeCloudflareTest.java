package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.json.RawJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeCloudflareTest {
  private static final String DEVICES = "/devices/physical-devices";

  @Test
  void itListensOnTheLoopbackInterface() {
    try (FakeCloudflare fake = FakeCloudflare.start()) {
      assertThat(fake.url()).matches("http://127\\.0\\.0\\.1:\\d+/client/v4/");
      assertThat(fake.accountId()).isEqualTo("023e105f4ecef8ad9ca31a8372d0c353");
    }
  }

  @Test
  void itsClientKnowsItsUrlAndAccount() {
    try (FakeCloudflare fake = FakeCloudflare.start();
        CloudflareClient client = fake.newClient()) {
      assertThat(client.baseUrl()).hasToString(fake.url());
      assertThat(client.accountId()).isEqualTo(fake.accountId());
    }
  }

  @Test
  void aBugOfTheFakeIsReportedInTheResponse() {
    Iterator<Instant> once = List.of(FakeTimes.NOW).iterator();
    Clock broken =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return once.next();
          }
        };
    try (FakeCloudflare fake = FakeCloudflare.builder().clock(broken).start()) {
      TestHttpResponse reply = new TestHttpClient(fake).delete(DEVICES + "/" + DeviceSeeds.id(0));

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.json("errors"))
          .isEqualTo(
              """
              [{"code":1,"message":"the fake failed: java.util.NoSuchElementException"}]\
              """);
    }
  }

  @Test
  void twoFakesReturnTheSame() {
    try (FakeCloudflare one = FakeCloudflare.start();
        FakeCloudflare two = FakeCloudflare.start()) {
      for (String path :
          List.of(
              DEVICES + "?per_page=5",
              "/dex/devices/" + DeviceSeeds.id(0) + "/isps?per_page=50",
              "/devices/posture",
              "/devices/posture/integration")) {
        TestHttpResponse first = new TestHttpClient(one).get(path);
        TestHttpResponse second = new TestHttpClient(two).get(path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(second.body());
        assertThat(first.header("cf-ray")).isEqualTo(second.header("cf-ray"));
      }
    }
  }

  @Test
  void timestampsFollowTheClock() {
    Instant now = Instant.parse("2031-05-06T07:08:09Z");
    try (FakeCloudflare fake =
        FakeCloudflare.builder().clock(Clock.fixed(now, ZoneOffset.UTC)).start()) {
      TestHttpClient http = new TestHttpClient(fake);
      for (Object time : http.get(DEVICES + "?per_page=11").each("last_seen_at")) {
        assertThat(Instant.parse((String) time)).isBetween(now.minusSeconds(1_200_001), now);
      }
      http.delete(DEVICES + "/" + DeviceSeeds.id(0));
      assertThat(http.get(DEVICES + "/" + DeviceSeeds.id(0)).at("result", "deleted_at"))
          .isEqualTo("2031-05-06T07:08:09Z");
    }
  }

  @Test
  void seededDevicesHaveTheGapsOfRealOnes() {
    List<Set<String>> members =
        IntStream.range(0, 200)
            .mapToObj(index -> DeviceSeeds.device(index, FakeTimes.NOW).keySet())
            .distinct()
            .toList();
    assertThat(members).hasSizeGreaterThan(3);
    assertThat(members)
        .allSatisfy(
            names ->
                assertThat(names)
                    .contains(
                        "id",
                        "active_registrations",
                        "created_at",
                        "last_seen_at",
                        "name",
                        "updated_at"));
    assertThat(RawJson.of(DeviceSeeds.device(4, FakeTimes.NOW)).text())
        .contains("\"active_registrations\":1.0,");
    assertThat(DeviceSeeds.device(7, FakeTimes.NOW)).containsEntry("last_seen_user", null);
    assertThat(DeviceSeeds.device(8, FakeTimes.NOW)).containsEntry("last_seen_registration", null);
    assertThat(DeviceSeeds.device(12, FakeTimes.NOW)).containsEntry("last_seen_at", null);
    assertThat(DeviceSeeds.device(3, FakeTimes.NOW)).doesNotContainKey("tags");
    assertThat(DeviceSeeds.device(39, FakeTimes.NOW))
        .containsEntry("deleted_at", "2026-01-08T12:00:00Z");
  }

  @Test
  void idsAreUuidsThatLeadBackToTheirIndex() {
    Set<String> ids = new HashSet<>();
    for (int index = 0; index < 100_000; index++) {
      String id = DeviceSeeds.id(index);
      ids.add(id);
      if (DeviceSeeds.indexOf(id) != index) {
        assertThat(DeviceSeeds.indexOf(id)).isEqualTo(index);
      }
    }

    assertThat(ids).hasSize(100_000);
    assertThat(DeviceSeeds.id(0))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(DeviceSeeds.indexOf(DeviceSeeds.id(5).replaceAll(".$", "x"))).isEqualTo(-1);
    assertThat(DeviceSeeds.indexOf(Seed.uuid(5, 2))).isEqualTo(-1);
  }

  @Test
  void requestsAreRecordedAsTheyCame() {
    try (FakeCloudflare fake = FakeCloudflare.start()) {
      TestHttpClient http = new TestHttpClient(fake);
      http.get(DEVICES + "?tag=a%3Ab+c&tag=d&search=%C3%A9%20x&include");
      http.send("POST", "/devices/posture", "{ \"name\": 1 }");

      assertThat(fake.requests()).hasSize(2);
      ReceivedRequest list = fake.requests().get(0);
      assertThat(list.method()).isEqualTo("GET");
      assertThat(list.path())
          .isEqualTo("/client/v4/accounts/" + fake.accountId() + "/devices/physical-devices");
      assertThat(list.query()).isEqualTo("tag=a%3Ab+c&tag=d&search=%C3%A9%20x&include");
      assertThat(list.queryParameters("tag")).containsExactly("a:b c", "d");
      assertThat(list.queryParameter("search")).isEqualTo("é x");
      assertThat(list.queryParameters("include")).containsExactly("");
      assertThat(list.queryParameter("none")).isNull();
      assertThat(list.body()).isEmpty();
      assertThat(list).hasToString("GET " + list.path());
      ReceivedRequest create = fake.requests().get(1);
      assertThat(create.query()).isNull();
      assertThat(create.header("content-type")).isEqualTo("application/json");
      assertThat(create.headers().get("Authorization")).isEqualTo("Bearer " + fake.apiToken());
      assertThat(create.body()).isEqualTo("{ \"name\": 1 }");

      fake.clearRequests();
      assertThat(fake.requests()).isEmpty();
    }
  }

  @Test
  void anIdCanBeAddedOnlyOnce() {
    try (FakeCloudflare fake = FakeCloudflare.start()) {
      RawJson twice = RawJson.parse("{\"id\":\"twice\"}");
      fake.addDevice(twice);
      fake.addRule(twice);

      assertThatThrownBy(() -> fake.addDevice(twice))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("There is already a device twice");
      assertThatThrownBy(() -> fake.addRule(twice))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("There is already an object with the id twice");
    }
  }

  @Test
  void countsAndTheAccountIdAreChecked() {
    assertThatThrownBy(() -> FakeCloudflare.builder().devices(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("devices must not be negative");
    assertThatThrownBy(() -> FakeCloudflare.builder().ispsPerDevice(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ispsPerDevice must not be negative");
    assertThatThrownBy(() -> FakeCloudflare.builder().accountId("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accountId must be 32 hexadecimal digits");
  }

  @Test
  void manyClientsAtOnceLoseNothing() {
    try (FakeCloudflare fake = FakeCloudflare.builder().withoutPosture().start()) {
      TestHttpClient http = new TestHttpClient(fake);
      IntStream.range(0, 200)
          .parallel()
          .forEach(
              i ->
                  http.send(
                      "POST", "/devices/posture", "{\"name\":\"" + i + "\",\"type\":\"warp\"}"));

      TestHttpResponse list = http.get("/devices/posture");
      assertThat(new HashSet<>(list.each("name"))).hasSize(200);
      assertThat(new HashSet<>(list.each("id"))).hasSize(200);
      assertThat(fake.requests()).hasSize(201);
    }
  }
}
