package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceFiltersTest {
  private static final String PATH = "/devices/physical-devices?per_page=1000";
  private static final FakeCloudflare FAKE = FakeCloudflare.builder().devices(200).start();
  private static final TestHttpClient HTTP = new TestHttpClient(FAKE);

  @AfterAll
  static void close() {
    FAKE.close();
  }

  @Test
  void onlyDevicesWithActiveRegistrationsAreListedByDefault() {
    assertThat(ids("")).hasSize(190).isEqualTo(ids("&active_registrations=only"));
    assertThat(HTTP.get(PATH).each("active_registrations")).doesNotContain(0);
  }

  @Test
  void activeRegistrationsAreIncludedOrExcluded() {
    assertThat(ids("&active_registrations=include")).hasSize(200);
    assertThat(HTTP.get(PATH + "&active_registrations=exclude").each("active_registrations"))
        .hasSize(10)
        .allSatisfy(count -> assertThat(count).hasToString("0"));
  }

  @Test
  void idsAreRepeated() {
    String query = "&id=" + DeviceSeeds.id(7) + "&id=" + DeviceSeeds.id(2) + "&id=nope";

    assertThat(ids(query)).containsExactly(DeviceSeeds.id(2), DeviceSeeds.id(7));
  }

  @Test
  void aUserIsFoundByEmail() {
    String email = Json.text(UserSeeds.ofDevice(0), "email");

    assertThat(ids("&last_seen_user.email=" + email))
        .containsExactly(DeviceSeeds.id(0), DeviceSeeds.id(1));
  }

  @Test
  void seenAfterAndBeforeLeaveOutTheMomentItselfAndDevicesNeverSeen() {
    String moment = HTTP.get(PATH).text("result", 0, "last_seen_at");

    List<Object> after = ids("&seen_after=" + moment);
    List<Object> before = ids("&seen_before=" + moment);

    assertThat(after).isNotEmpty().doesNotContainAnyElementsOf(before);
    assertThat(before).isNotEmpty().doesNotContain(DeviceSeeds.id(0), DeviceSeeds.id(12));
    assertThat(after.size() + before.size()).isEqualTo(190 - 1 - 8);
    assertThat(ids("&seen_after=" + moment + "&seen_before=" + moment)).isEmpty();
    assertThat(ids("&seen_after=1970-01-01T02:00:00%2B02:00")).hasSize(182);
  }

  @Test
  void searchLooksIntoNamesModelsSerialNumbersAndUsersWhateverTheCase() {
    assertThat(ids("&search=mAcBoOk"))
        .isEqualTo(seeded(device -> "mac".equals(device.get("device_type"))));
    String serial = String.valueOf(DeviceSeeds.device(4, FakeTimes.NOW).get("serial_number"));
    assertThat(ids("&search=" + serial.toLowerCase(Locale.ROOT)))
        .containsExactly(DeviceSeeds.id(4));
    assertThat(ids("&search=" + Json.text(UserSeeds.ofDevice(6), "email")))
        .containsExactly(DeviceSeeds.id(6));
    assertThat(ids("&search=no+such+thing")).isEmpty();
  }

  @Test
  void allTagsMustMatch() {
    Predicate<Map<?, ?>> sales = device -> "sales".equals(Json.text(device, "tags", "team"));
    Predicate<Map<?, ?>> lisbon = device -> "lisbon".equals(Json.text(device, "tags", "site"));

    assertThat(ids("&tag=team:sales")).isNotEmpty().isEqualTo(seeded(sales));
    assertThat(ids("&tag=team%3Asales&tag=site:lisbon"))
        .isNotEmpty()
        .isEqualTo(seeded(sales.and(lisbon)));
    assertThat(ids("&tag=team:sales&tag=team:finance")).isEmpty();
  }

  @Test
  void registrationTypeTellsClientsFromBrowserExtensions() {
    assertThat(ids("&has_registration_type=warp")).hasSize(180);
    // A tenth has no client, and half of these no active registration.
    assertThat(ids("&has_registration_type=browser_extension"))
        .hasSize(10)
        .isEqualTo(seeded(device -> device.get("client_version") == null));
  }

  @Test
  void thePolicyIsFoundByIdWhetherItIsIncludedOrNot() {
    String policy =
        HTTP.get(PATH + "&include=last_seen_registration.policy")
            .text("result", 0, "last_seen_registration", "policy", "id");

    assertThat(ids("&last_seen_registration.policy.id=" + policy))
        .isNotEmpty()
        .isEqualTo(
            seeded(d -> policy.equals(Json.text(d, "last_seen_registration", "policy", "id"))));
  }

  @Test
  void filtersCombine() {
    String email = Json.text(UserSeeds.ofDevice(18), "email");

    assertThat(ids("&last_seen_user.email=" + email + "&has_registration_type=warp"))
        .containsExactly(DeviceSeeds.id(18));
    assertThat(
            ids(
                "&last_seen_user.email="
                    + email
                    + "&active_registrations=exclude&id="
                    + DeviceSeeds.id(19)))
        .containsExactly(DeviceSeeds.id(19));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "active_registrations=all|active_registrations: must be one of include, only, exclude",
        "has_registration_type=WARP|has_registration_type: must be one of warp, browser_extension",
        "seen_after=yesterday|seen_after: must be an RFC 3339 timestamp",
        "seen_before=2026-01-15|seen_before: must be an RFC 3339 timestamp",
        "tag=sales|tag: must be key:value",
        "tag=:sales|tag: must be key:value",
        "sort_order=ASC|sort_order: must be one of asc, desc",
        "include=policy|include: must be last_seen_registration.policy"
      })
  void aValueThatTheApiDoesNotTakeIsRefused(String query, String message) {
    TestHttpResponse reply = HTTP.get("/devices/physical-devices?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,"errors":[{"code":2001,"message":"%s"}],"messages":[]}\
            """
                .formatted(message));
  }

  private static List<Object> ids(String query) {
    TestHttpResponse reply = HTTP.get(PATH + query);
    assertThat(reply.status()).isEqualTo(200);
    return reply.each("id");
  }

  /** Returns the ids of the active devices of a kind, found without the fake's filters. */
  private static List<Object> seeded(Predicate<Map<?, ?>> kind) {
    return HTTP.get(PATH + "&include=last_seen_registration.policy").objects("result").stream()
        .filter(kind)
        .<Object>map(device -> device.get("id"))
        .toList();
  }
}
