package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.model.DeviceSortField;
import io.github.cfdevices.model.DeviceSortOrder;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.tests.support.ApiTest;
import io.github.cfdevices.tests.support.Fixtures;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryEncodingTest extends ApiTest {
  @ParameterizedTest
  @CsvSource({
    "a+b, a%2Bb",
    "a/b, a%2Fb",
    "a=b, a%3Db",
    "a&b, a%26b",
    "a?b, a%3Fb",
    "a#b, a%23b",
    "a%b, a%25b",
    "a%2Bb, a%252Bb",
    "a b, a%20b",
    "größe, gr%C3%B6%C3%9Fe",
    "😀, %F0%9F%98%80",
    "\"'\", %22%27%22",
    "'', ''"
  })
  void specialCharactersAreEncoded(String value, String encoded) throws Exception {
    HttpUrl url = send(ListDevicesParams.builder().search(value).build());
    assertThat(url.encodedQuery()).isEqualTo("search=" + encoded);
    assertThat(url.queryParameter("search")).isEqualTo(value);
  }

  @Test
  void listsAreSentAsRepeatedParameters() throws Exception {
    HttpUrl url = send(ListDevicesParams.builder().id(List.of("a,b", "", "a,b")).build());
    assertThat(url.encodedQuery()).isEqualTo("id=a%2Cb&id=&id=a%2Cb");
  }

  @Test
  void timestampsHaveSeconds() throws Exception {
    HttpUrl url =
        send(
            ListDevicesParams.builder()
                .seenAfter(OffsetDateTime.parse("2025-02-14T13:17Z"))
                .build());
    assertThat(url.encodedQuery()).isEqualTo("seen_after=2025-02-14T13%3A17%3A00Z");
  }

  @Test
  void unknownEnumValuesAreSent() throws Exception {
    HttpUrl url =
        send(
            ListDevicesParams.builder()
                .sortBy(DeviceSortField.of("os version"))
                .sortOrder(DeviceSortOrder.of("ASC"))
                .build());
    assertThat(url.encodedQuery()).isEqualTo("sort_by=os%20version&sort_order=ASC");
  }

  private HttpUrl send(ListDevicesParams params) throws InterruptedException {
    answer(Fixtures.read("devices-last-page"));
    DevicesApi.create(client).list(params).firstPage().execute();
    return sent().getRequestUrl();
  }
}
