package io.github.cfdevices.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.runtime.PagedFlowable;
import io.github.cfdevices.testkit.FakeCloudflare;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list is resumed from a token, as in another process. */
final class ResumedListsTest {
  private static final int PAGES = 4;
  private static final int TAKEN = 2;

  private final FakeCloudflare fake =
      FakeCloudflare.builder().devices(38).ispsPerDevice(38).start();

  /** The lists that have more than one page, ten items each. */
  enum Listed {
    DEVICES,
    ISPS_BY_NUMBER,
    ISPS_BY_CURSOR;

    private Paged<? extends JsonModel> of(CloudflareClient client) {
      DevicesApi devices = DevicesApi.create(client);
      if (this == DEVICES) {
        return devices.list(ListDevicesParams.builder().perPage(10).build());
      }
      String id = devices.list().iterator().next().id();
      DeviceIspsApi isps = DeviceIspsApi.create(client);
      ListDeviceIspsParams params = ListDeviceIspsParams.builder().perPage(10).build();
      return this == ISPS_BY_NUMBER ? isps.list(id, params) : isps.listByCursor(id, params);
    }
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @ParameterizedTest
  @EnumSource
  void anotherClientResumesFromTheToken(Listed listed) {
    List<JsonModel> all = new ArrayList<>();
    String token = firstPages(listed, all);

    try (CloudflareClient client = fake.newClient()) {
      Paged<? extends JsonModel> list = listed.of(client);
      fake.clearRequests();
      for (Page<? extends JsonModel> page : list.byPage(token)) {
        all.addAll(page.items());
      }
      assertThat(fake.requests()).hasSize(PAGES - TAKEN);
    }

    assertThat(all).isEqualTo(wholeOf(listed));
  }

  @ParameterizedTest
  @EnumSource
  void anotherFlowableResumesFromTheToken(Listed listed) {
    List<JsonModel> all = new ArrayList<>();
    String token = firstPages(listed, all);

    try (CloudflareClient client = fake.newClient()) {
      PagedFlowable<? extends JsonModel> list = PagedFlowable.of(listed.of(client));
      fake.clearRequests();
      list.from(token).blockingForEach(all::add);
      assertThat(fake.requests()).hasSize(PAGES - TAKEN);
    }

    assertThat(all).isEqualTo(wholeOf(listed));
  }

  private String firstPages(Listed listed, List<JsonModel> items) {
    try (CloudflareClient client = fake.newClient()) {
      Page<? extends JsonModel> last =
          PagedFlowable.of(listed.of(client))
              .byPage()
              .take(TAKEN)
              .doOnNext(page -> items.addAll(page.items()))
              .blockingLast();
      return Objects.requireNonNull(last.next());
    }
  }

  private List<JsonModel> wholeOf(Listed listed) {
    try (CloudflareClient client = fake.newClient()) {
      List<JsonModel> whole = new ArrayList<>();
      listed.of(client).forEach(whole::add);
      return whole;
    }
  }
}
