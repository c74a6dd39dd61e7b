package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCloudflareExtension.class)
@Timeout(60)
final class DeviceCountsTest {
  private static final Map<String, Integer> COUNTS =
      Map.of("android", 2, "chromeos", 3, "ios", 5, "linux", 4, "mac", 3, "windows", 7);

  @Test
  void devicesAreCountedByType(Cloudflare cloudflare, CloudflareRx cloudflareRx) {
    assertThat(DeviceCounts.byType(cloudflare)).isEqualTo(COUNTS);
    assertThat(DeviceCountsRx.byType(cloudflareRx).blockingGet()).isEqualTo(COUNTS);
  }

  @Test
  void listContinuesFromAToken(
      FakeCloudflare fake, Cloudflare cloudflare, CloudflareRx cloudflareRx) {
    Page<Device> first = DeviceCounts.page(cloudflare, null);
    String token = Objects.requireNonNull(first.next());
    Page<Device> second = DeviceCounts.page(cloudflare, token);
    List<Device> again = DeviceCountsRx.tenFrom(cloudflareRx, token).toList().blockingGet();
    Page<Device> third = DeviceCounts.page(cloudflare, second.next());

    assertThat(first.items()).hasSize(10).doesNotContainAnyElementsOf(second.items());
    assertThat(again).hasSize(10).isEqualTo(second.items());
    assertThat(third.items()).hasSize(4);
    assertThat(third.next()).isNull();
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void rejectionIsThrown(FakeCloudflare fake, Cloudflare cloudflare, CloudflareRx cloudflareRx) {
    fake.enqueue(FakeResponse.error(404, 1, "no such account").times(2));

    assertThatThrownBy(() -> DeviceCounts.byType(cloudflare)).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> DeviceCountsRx.byType(cloudflareRx).blockingGet())
        .isInstanceOf(ApiException.class);
  }

  @Test
  void closingTheRootEndsItsCalls(FakeCloudflare fake, CloudflareRx cloudflareRx)
      throws InterruptedException {
    fake.enqueue(FakeResponse.stall());
    TestObserver<?> counts = DeviceCountsRx.byType(cloudflareRx).test();

    cloudflareRx.close();

    counts.await().assertError(TransportException.class);
  }
}
