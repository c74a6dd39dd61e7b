package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.IpAddress;
import io.github.cfdevices.model.IspSortField;
import io.github.cfdevices.model.IspSortOrder;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.time.OffsetDateTime;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

final class DeviceIspsContractTest extends ApiTest {
  private static final String ISPS = ROOT + "/dex/devices/" + ID + "/isps";
  private static final ListDeviceIspsParams ALL =
      ListDeviceIspsParams.builder()
          .perPage(10)
          .from(OffsetDateTime.parse("2024-06-01T00:00:00Z"))
          .to(OffsetDateTime.parse("2024-06-02T00:00:00-07:00"))
          .sortBy(IspSortField.TIME_START)
          .sortOrder(IspSortOrder.DESC)
          .build();
  private static final String ALL_SENT =
      "?per_page=10"
          + "&from=2024-06-01T00%3A00%3A00Z"
          + "&to=2024-06-02T00%3A00%3A00-07%3A00"
          + "&sort_by=time_start"
          + "&sort_order=DESC";

  @Test
  void listSendsPageNumbers() throws Exception {
    answer(Fixtures.read("isps-page"));
    DeviceIspsApi.create(client).list(ID, ALL).firstPage().execute();
    assertRequest(sent(), "GET", ISPS + ALL_SENT + "&page=1");
  }

  @Test
  void listByCursorSendsNoPageNumber() throws Exception {
    answer(Fixtures.read("isps-page"));
    answer(Fixtures.read("isps-page"));
    DeviceIspsApi isps = DeviceIspsApi.create(client);
    isps.listByCursor(ID, ALL).firstPage().execute();
    assertRequest(sent(), "GET", ISPS + ALL_SENT);
    isps.listByCursor(ID, ALL).page("c/2").execute();
    assertRequest(sent(), "GET", ISPS + ALL_SENT + "&cursor=c%2F2");
  }

  @Test
  void rejectionNamesThePermissionsOfTheDocument() {
    DeviceIspsApi isps = DeviceIspsApi.create(client);
    for (int i = 0; i < 2; i++) {
      server.enqueue(
          new MockResponse()
              .setResponseCode(403)
              .setHeader("Content-Type", "application/json")
              .setBody(
                  "{\"success\":false,"
                      + "\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"}]}"));
    }

    assertThatThrownBy(() -> isps.list(ID, ALL).firstPage().execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e ->
                assertThat(e.tokenPermissions())
                    .containsExactly(
                        "Cloudflare DEX Write",
                        "Cloudflare DEX Read",
                        "Zero Trust Report",
                        "Zero Trust Read"))
        .hasMessage(
            "GET "
                + ISPS
                + " returned HTTP 403: 10000 Authentication error; an API token needs one of these"
                + " permissions: \"Cloudflare DEX Write\", \"Cloudflare DEX Read\","
                + " \"Zero Trust Report\", \"Zero Trust Read\"");
    assertThatThrownBy(() -> DevicesApi.create(client).get(ID).execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.tokenPermissions()).isEmpty())
        .hasMessageEndingWith("10000 Authentication error");
  }

  @Test
  void listDecodesThePageOfTheReference() {
    answer(Fixtures.read("isps-page"));
    Page<DeviceIsp> page = DeviceIspsApi.create(client).list(ID, ALL).firstPage().execute();
    assertThat(page.items()).hasSize(1);
    DeviceIsp isp = page.items().get(0);
    assertThat(isp.testId()).isEqualTo(ID);
    assertThat(isp.testResultId()).isEqualTo("a1b2c3d4-e5f6-7890-abcd-ef1234567890");
    assertThat(isp.timeStart()).isEqualTo(OffsetDateTime.parse("2024-06-01T12:00:00Z"));
    IpAddress ip = isp.ip();
    assertThat(ip.address()).isEqualTo("203.0.113.1");
    assertThat(ip.asn()).isEqualTo(13335);
    assertThat(ip.aso()).isEqualTo("CLOUDFLARENET");
    assertThat(ip.name()).isEqualTo("isp-gateway.example.com");
    assertThat(ip.netmask()).isEqualTo("255.255.255.0");
    assertThat(ip.version()).isEqualTo(1);
    assertThat(ip.location().city()).isEqualTo("San Francisco");
    assertThat(ip.location().countryIso()).isEqualTo("US");
    assertThat(ip.location().stateIso()).isEqualTo("CA");
    assertThat(ip.location().zip()).isEqualTo("94107");
    assertThat(page.response().resultInfo().totalPages()).isEqualTo(100);
    assertThat(page.response().errors().get(0).documentationUrl()).isEqualTo("documentation_url");
    assertThat(page.response().errors().get(0).pointer()).isEqualTo("pointer");
  }

  @Test
  void listDecodesRedactedValues() {
    answer(Fixtures.read("isps-redacted-page"));
    Page<DeviceIsp> page = DeviceIspsApi.create(client).list(ID, ALL).firstPage().execute();
    assertThat(page.next()).isNull();
    assertThat(page.items()).hasSize(2);
    assertThat(page.items().get(0).ip().asn()).isEqualTo(4_200_000_000L);
    assertThat(page.items().get(0).ip().location().zip()).isEqualTo("REDACTED");
    assertThat(page.items().get(1).ip()).isNull();
  }

  @Test
  void iterationRequestsPagesUntilAShortOne() throws Exception {
    ListDeviceIspsParams one = ListDeviceIspsParams.builder().perPage(1).build();
    String full = Fixtures.read("isps-page").replace("\"per_page\": 20", "\"per_page\": 1");
    answer(full);
    answer(full.replace("\"page\": 1,", "\"page\": 2,"));
    answer(Fixtures.envelope("{\"isps\":[]}"));
    assertThat(DeviceIspsApi.create(client).list(ID, one)).hasSize(2);
    for (int page = 1; page <= 3; page++) {
      assertRequest(sent(), "GET", ISPS + "?per_page=1&page=" + page);
    }
  }
}
