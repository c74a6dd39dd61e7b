package io.github.cfdevices.tests.json;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.api.PostureIntegrationsApi;
import io.github.cfdevices.api.PostureRulesApi;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.tests.support.ApiTest;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

final class PageFuzzTest {
  private static final ListDeviceIspsParams TEN =
      ListDeviceIspsParams.builder().perPage(10).build();

  private final PageRoundTrip page = new PageRoundTrip();

  static Stream<byte[]> bodies() {
    return Stream.of(
            PageRoundTrip.seeds("devices-last-page", "result"),
            PageRoundTrip.seeds("posture-rules", "result"),
            PageRoundTrip.seeds("posture-integrations", "result"),
            PageRoundTrip.seeds("isps-page", "result", "isps"))
        .flatMap(Function.identity());
  }

  @MethodSource("bodies")
  @DictionaryEntries({"null", "true", "\"\"", "{}", "[]", "1.0", "-0.0", "1e400", "1e99999999999"})
  @DictionaryEntries({"\\u0061", "\\ud83d", "\\udc00", "\\\"", "\u00e9", "\ud83d\ude00"})
  @DictionaryEntries({"\"input\":", "\"config\":", "\"type\":", "\"total_score\":", "\"asn\":"})
  @FuzzTest(maxExecutions = 2_000)
  void pageIsRejectedOrRoundTrips(byte[] body) throws IOException {
    page.assertComesBack(body, DevicesApi.create(page.client).list(), "result");
    page.assertComesBack(body, PostureRulesApi.create(page.client).list(), "result");
    page.assertComesBack(body, PostureIntegrationsApi.create(page.client).list(), "result");
    page.assertComesBack(
        body, DeviceIspsApi.create(page.client).list(ApiTest.ID, TEN), "result", "isps");
  }
}
