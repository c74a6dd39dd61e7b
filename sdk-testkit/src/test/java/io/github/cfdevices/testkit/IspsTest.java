package io.github.cfdevices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IspsTest {
  private static final FakeCloudflare FAKE =
      FakeCloudflare.builder().devices(3).ispsPerDevice(120).start();
  private static final TestHttpClient HTTP = new TestHttpClient(FAKE);
  private static final String PATH = "/dex/devices/" + DeviceSeeds.id(1) + "/isps";

  @AfterAll
  static void close() {
    FAKE.close();
  }

  @Test
  void aPageByNumberTellsTheTotals() {
    TestHttpResponse reply = HTTP.get(PATH + "?per_page=50&page=3");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.objects("result", "isps")).hasSize(20);
    assertThat(reply.json("result_info"))
        .isEqualTo(
            "{\"count\":20,\"page\":3,\"per_page\":50,\"total_count\":120,\"total_pages\":3}");
  }

  @Test
  void aPageBehindTheLastIsEmpty() {
    for (String page : new String[] {"4", "2147483647"}) {
      TestHttpResponse reply = HTTP.get(PATH + "?per_page=50&page=" + page);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json("result")).isEqualTo("{\"isps\":[]}");
      assertThat(reply.json("result_info"))
          .isEqualTo(
              """
              {"count":0,"page":%s,"per_page":50,"total_count":120,"total_pages":3}\
              """
                  .formatted(page));
    }
  }

  @Test
  void numbersAndCursorsLeadThroughTheSameItems() {
    List<Map<?, ?>> byNumber = new ArrayList<>();
    for (int page = 1; page <= 18; page++) {
      byNumber.addAll(HTTP.get(PATH + "?per_page=7&page=" + page).objects("result", "isps"));
    }

    assertThat(new HashSet<>(byNumber)).hasSize(120);
    assertThat(byNumber).hasSize(120).isEqualTo(walk("?per_page=7"));
    assertThat(walk("?per_page=40&cursor=")).isEqualTo(byNumber);
  }

  @Test
  void withoutPageAndCursorEitherStyleCanGoOn() {
    TestHttpResponse first = HTTP.get(PATH + "?per_page=50");
    TestHttpResponse second =
        HTTP.get(PATH + "?per_page=50&cursor=" + first.at("result_info", "cursor"));

    assertThat(first.json("result_info"))
        .isEqualTo(
            """
            {"count":50,"page":1,"per_page":50,"total_count":120,"total_pages":3,"cursor":"%s"}\
            """
                .formatted(first.at("result_info", "cursor")));
    assertThat(second.json("result_info"))
        .isEqualTo(
            "{\"count\":50,\"per_page\":50,\"cursor\":\"%s\"}"
                .formatted(second.at("result_info", "cursor")));
    assertThat(HTTP.get(PATH + "?per_page=50&page=2").at("result")).isEqualTo(second.at("result"));
    TestHttpResponse last =
        HTTP.get(PATH + "?per_page=50&cursor=" + second.at("result_info", "cursor"));
    assertThat(last.json("result_info"))
        .isEqualTo("{\"count\":20,\"per_page\":50,\"cursor\":\"\"}");
  }

  @Test
  void theNewestStandFirstUnlessAscendingIsAskedFor() {
    List<Map<?, ?>> newestFirst = walk("?per_page=50");
    List<Map<?, ?>> reversed = new ArrayList<>(newestFirst);
    Collections.reverse(reversed);

    assertThat(newestFirst).isSortedAccordingTo((a, b) -> time(b).compareTo(time(a)));
    assertThat(walk("?per_page=50&sort_by=time_start&sort_order=DESC")).isEqualTo(newestFirst);
    assertThat(walk("?per_page=50&sort_order=ASC")).isEqualTo(reversed);
  }

  @Test
  void fromAndToIncludeTheirMoments() {
    List<Map<?, ?>> all = walk("?per_page=50");
    String from = time(all.get(9)).toString();
    String to = time(all.get(2)).toString();

    assertThat(walk("?per_page=3&from=" + from + "&to=" + to)).isEqualTo(all.subList(2, 10));
    assertThat(HTTP.get(PATH + "?per_page=3&page=1&from=" + from + "&to=" + to).json("result_info"))
        .isEqualTo("{\"count\":3,\"page\":1,\"per_page\":3,\"total_count\":8,\"total_pages\":3}");
  }

  @Test
  void theOddValuesOfTheRealApiOccur() {
    List<Map<?, ?>> all = walk("?per_page=50");

    assertThat(all).anyMatch(isp -> !isp.containsKey("ip"));
    assertThat(all).anyMatch(isp -> "REDACTED".equals(Json.text(isp, "ip", "location", "zip")));
    assertThat(all.toString()).contains("asn=4200000123", "version=0", "version=1", "version=2");
    assertThat(all.get(0).keySet())
        .asString()
        .isEqualTo("[test_id, test_result_id, time_start, ip]");
    assertThat(((Map<?, ?>) all.get(0).get("ip")).keySet())
        .asString()
        .isEqualTo("[address, asn, aso, location, name, netmask, version]");
  }

  @Test
  void eachDeviceHasItsOwn() {
    assertThat(HTTP.get("/dex/devices/" + DeviceSeeds.id(2) + "/isps?per_page=5").at("result"))
        .isNotEqualTo(HTTP.get(PATH + "?per_page=5").at("result"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|per_page: is required",
        "page=1|per_page: is required",
        "per_page=0|per_page: must be a whole number from 1 to 50",
        "per_page=51|per_page: must be a whole number from 1 to 50",
        "per_page=x|per_page: must be a whole number from 1 to 50",
        "per_page=5&page=0|page: must be a whole number of at least 1",
        "per_page=5&page=1&cursor=|page: cannot be combined with cursor",
        "per_page=5&cursor=abc|cursor: is not a cursor of this list",
        "per_page=5&sort_by=asn|sort_by: must be one of time_start",
        "per_page=5&sort_order=asc|sort_order: must be one of ASC, DESC",
        "per_page=5&from=now|from: must be an RFC 3339 timestamp",
        "per_page=5&to=now|to: must be an RFC 3339 timestamp"
      })
  void aValueThatTheApiDoesNotTakeIsRefused(String query, String message) {
    TestHttpResponse reply = HTTP.get(PATH + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json("errors"))
        .isEqualTo("[{\"code\":2001,\"message\":\"%s\"}]".formatted(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"&from=2020-01-01T00:00:00Z", "&sort_order=ASC"})
  void aCursorOfAnotherQueryIsRefused(String change) {
    Object cursor = HTTP.get(PATH + "?per_page=5").at("result_info", "cursor");

    assertThat(HTTP.get(PATH + "?per_page=5&cursor=" + cursor + change).status()).isEqualTo(400);
  }

  @Test
  void anUnknownDeviceIsNotFound() {
    TestHttpResponse reply = HTTP.get("/dex/devices/nope/isps?per_page=5");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json("errors"))
        .isEqualTo("[{\"code\":2002,\"message\":\"device not found\"}]");
  }

  private static List<Map<?, ?>> walk(String query) {
    List<Map<?, ?>> all = new ArrayList<>();
    TestHttpResponse reply = HTTP.get(PATH + query);
    while (true) {
      all.addAll(reply.objects("result", "isps"));
      String cursor = reply.text("result_info", "cursor");
      if (cursor.isEmpty()) {
        return all;
      }
      reply = HTTP.get(PATH + query.replaceAll("&cursor=.*", "") + "&cursor=" + cursor);
      assertThat(reply.status()).isEqualTo(200);
    }
  }

  private static Instant time(Map<?, ?> isp) {
    return Instant.parse((String) isp.get("time_start"));
  }
}
