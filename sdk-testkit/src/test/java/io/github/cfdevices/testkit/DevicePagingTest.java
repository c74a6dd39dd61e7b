package io.github.cfdevices.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePagingTest {
  private static final String PATH = "/devices/physical-devices";

  private final FakeCloudflare fake = FakeCloudflare.builder().devices(103).start();
  private final TestHttpClient http = new TestHttpClient(fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aPageHoldsFiftyByDefaultAndTheLastOneHasAnEmptyCursor() {
    TestHttpResponse first = http.get(PATH);
    TestHttpResponse last = http.get(PATH + "?cursor=" + first.text("result_info", "cursor"));

    assertThat(first.each("id")).hasSize(50);
    assertThat(first.json("result_info"))
        .isEqualTo(
            "{\"count\":50,\"cursor\":\"%s\",\"per_page\":50,\"total_count\":null}"
                .formatted(first.at("result_info", "cursor")));
    assertThat(last.json("result_info"))
        .isEqualTo("{\"count\":48,\"cursor\":\"\",\"per_page\":50,\"total_count\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 49, 98, 99})
  void pagesOfAnySizeLoseNothingAndRepeatNothing(int perPage) {
    List<Map<?, ?>> all = walk("?per_page=" + perPage);

    assertThat(all).extracting(device -> (Object) device.get("id")).doesNotHaveDuplicates();
    assertThat(all).hasSize(98).isEqualTo(walk("?per_page=1000"));
  }

  @Test
  void aFullLastPageIsNotFollowedByAnEmptyOne() {
    assertThat(http.get(PATH + "?per_page=98").at("result_info", "cursor")).isEqualTo("");
  }

  @Test
  void nothingToListIsAnEmptyPage() {
    assertThat(http.get(PATH + "?id=nope").body())
        .isEqualTo(
            """
            {"result":[],"success":true,"errors":[],"messages":[],\
            "result_info":{"count":0,"cursor":"","per_page":50,"total_count":null}}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "name, asc",
    "name, desc",
    "id, asc",
    "id, desc",
    "client_version, asc",
    "client_version, desc",
    "last_seen_user.email, asc",
    "last_seen_user.email, desc",
    "last_seen_at, asc",
    "last_seen_at, desc",
    "active_registrations, asc",
    "active_registrations, desc",
    "created_at, asc",
    "created_at, desc"
  })
  void everySortOrderHoldsAcrossPages(String field, String order) {
    List<Map<?, ?>> all =
        walk("?per_page=9&active_registrations=include&sort_by=" + field + "&sort_order=" + order);

    Comparator<Map<?, ?>> ascending =
        Comparator.comparing(key(field), Comparator.nullsLast(Comparator.naturalOrder()));
    assertThat(all).isSortedAccordingTo(order.equals("asc") ? ascending : ascending.reversed());
    assertThat(new HashSet<>(all)).hasSize(103);
  }

  @Test
  void withoutAnOrderTheFieldIsSortedUpwards() {
    assertThat(walk("?sort_by=name")).isEqualTo(walk("?sort_by=name&sort_order=asc"));
  }

  @Test
  void descendingIsTheExactReverseOfAscending() {
    List<Map<?, ?>> up = new ArrayList<>(walk("?per_page=13&sort_by=client_version"));
    Collections.reverse(up);

    assertThat(walk("?per_page=5&sort_by=client_version&sort_order=desc")).isEqualTo(up);
  }

  @Test
  void devicesDeletedOnTheWayDoNotShiftTheOthers() {
    List<Map<?, ?>> before = walk("?per_page=1000&sort_by=active_registrations");
    TestHttpResponse first = http.get(PATH + "?per_page=10&sort_by=active_registrations");
    first.each("id").forEach(id -> http.delete(PATH + "/" + id));

    String cursor = first.text("result_info", "cursor");
    List<Map<?, ?>> rest = walkFrom("?per_page=10&sort_by=active_registrations", cursor);

    assertThat(rest).isEqualTo(before.subList(10, before.size()));
  }

  @Test
  void devicesAddedOnTheWayAreListed() {
    TestHttpResponse first = http.get(PATH + "?per_page=90");
    String id = fake.addDevice(RawJson.parse("{}"));

    assertThat(walkFrom("?per_page=90", first.text("result_info", "cursor")))
        .hasSize(9)
        .last()
        .satisfies(device -> assertThat((Object) device.get("id")).isEqualTo(id));
  }

  @Test
  void aCursorShowsNeitherThePlaceNorTheKey() {
    TestHttpResponse reply = http.get(PATH + "?per_page=3&sort_by=name");
    String cursor = reply.text("result_info", "cursor");

    assertThat(cursor).matches("[A-Za-z0-9_-]+\\.[0-9a-f]{8}");
    String decoded =
        new String(
            Base64.getUrlDecoder().decode(cursor.substring(0, cursor.indexOf('.'))), ISO_8859_1);
    assertThat(decoded).doesNotContain(reply.text("result", 2, "name")).doesNotContain("[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "offset=50", "....", "AAAA.00000000", "%00.ffffffff", "WzFd.zz"})
  void aCursorThatTheFakeDidNotGiveIsRefused(String cursor) {
    assertRefused(http.get(PATH + "?cursor=" + cursor));
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    String cursor = http.get(PATH + "?per_page=5&sort_by=name").text("result_info", "cursor");

    assertRefused(http.get(PATH + "?per_page=5&cursor=" + cursor));
    assertRefused(http.get(PATH + "?sort_by=name&search=mac&cursor=" + cursor));
    assertThat(http.get(PATH + "?cursor=" + cursor + "&sort_by=name").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "ten", "1.5", "99999999999", ""})
  void aPageSizeThatIsNoneIsRefused(String size) {
    TestHttpResponse reply = http.get(PATH + "?per_page=" + size);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("errors", 0, "message"))
        .isEqualTo("per_page: must be a whole number of at least 1");
  }

  @Test
  void aFieldThatCannotBeSortedByIsRefused() {
    TestHttpResponse reply = http.get(PATH + "?sort_by=model");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("errors", 0, "message"))
        .isEqualTo(
            "sort_by: must be one of name, id, client_version, last_seen_user.email, last_seen_at,"
                + " active_registrations, created_at");
  }

  @Test
  void aHundredThousandDevicesAreListedPageByPage() {
    try (FakeCloudflare large = FakeCloudflare.builder().devices(100_000).start()) {
      TestHttpClient toLarge = new TestHttpClient(large);
      HashSet<Object> ids = new HashSet<>();
      String cursor = "";
      do {
        TestHttpResponse reply = toLarge.get(PATH + "?per_page=5000&cursor=" + cursor);
        ids.addAll(reply.each("id"));
        cursor = reply.text("result_info", "cursor");
      } while (!cursor.isEmpty());

      assertThat(ids).hasSize(95_000);
      assertThat(toLarge.get(PATH + "/" + DeviceSeeds.id(99_999)).status()).isEqualTo(200);
    }
  }

  private List<Map<?, ?>> walk(String query) {
    return walkFrom(query, "");
  }

  private List<Map<?, ?>> walkFrom(String query, String start) {
    List<Map<?, ?>> all = new ArrayList<>();
    String cursor = start;
    do {
      TestHttpResponse reply = http.get(PATH + query + "&cursor=" + cursor);
      assertThat(reply.status()).isEqualTo(200);
      all.addAll(reply.objects("result"));
      cursor = reply.text("result_info", "cursor");
    } while (!cursor.isEmpty());
    return all;
  }

  private static Function<Map<?, ?>, String> key(String field) {
    return device ->
        field.equals("active_registrations")
            ? "%09d".formatted(Json.integer(device.get(field)))
            : field.endsWith("_at") && device.get(field) != null
                ? "%020d".formatted(Json.instant(device.get(field)).toEpochMilli())
                : Json.text(device, field.split("\\.", -1));
  }

  private static void assertRefused(TestHttpResponse reply) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"result":null,"success":false,\
            "errors":[{"code":2001,"message":"cursor: is not a cursor of this list"}],\
            "messages":[]}\
            """);
  }
}
