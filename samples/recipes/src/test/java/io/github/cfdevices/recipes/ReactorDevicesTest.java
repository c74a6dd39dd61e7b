package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
final class ReactorDevicesTest {
  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(200));

  @Test
  void onlyNeededPagesAreRequested(FakeCloudflare fake, CloudflareRx cloudflare) {
    List<Device> devices = ReactorDevices.list(cloudflare).take(60).collectList().block();

    assertThat(devices).hasSize(60);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void nothingIsSentBeforeTheSubscription(
      FakeCloudflare fake, Cloudflare cloudflare, CloudflareRx cloudflareRx) {
    Device first = ReactorDevices.list(cloudflareRx).blockFirst();
    Mono<Device> device = ReactorDevices.get(cloudflare, first.id());
    Flux<Device> list = ReactorDevices.list(cloudflareRx);

    assertThat(fake.requests()).hasSize(1);
    assertThat(device.map(Device::name).block()).isEqualTo(first.name());
    assertThat(list.count().block()).isEqualTo(190);
  }

  @Test
  void rejectionIsAnError(Cloudflare cloudflare) {
    Mono<Device> device = ReactorDevices.get(cloudflare, "unknown");

    assertThatThrownBy(device::block).isInstanceOf(ApiException.class);
  }
}
