package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
final class CfRaysTest {
  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(60));

  @Test
  void eachDeviceHasTheRayOfItsResponse(
      FakeCloudflare fake, Cloudflare cloudflare, CloudflareRx cloudflareRx) throws Exception {
    List<Device> devices = DeviceCounts.page(cloudflare, null).items();
    fake.enqueue(
        FakeResponse.own().header("cf-ray", "1-LIS"), FakeResponse.own().header("cf-ray", "2-LIS"));

    CfRays.ofDevices(cloudflareRx, List.of(devices.get(0).id(), devices.get(1).id()))
        .test()
        .await()
        .assertResult(devices.get(0).name() + ": 1-LIS", devices.get(1).name() + ": 2-LIS");
  }

  @Test
  void eachPageHasARay(FakeCloudflare fake, CloudflareRx cloudflare) throws Exception {
    fake.enqueue(
        FakeResponse.own().header("cf-ray", "1-LIS"), FakeResponse.own().header("cf-ray", "2-LIS"));

    CfRays.ofPages(cloudflare).test().await().assertResult("1-LIS", "2-LIS");
  }

  @Test
  void rejectionHasARay(FakeCloudflare fake, CloudflareRx cloudflare) throws Exception {
    fake.enqueue(FakeResponse.error(404, 7, "unknown device").header("cf-ray", "3-LIS"));

    CfRays.ofDevices(cloudflare, List.of("unknown"))
        .test()
        .await()
        .assertError(e -> e instanceof ApiException api && "3-LIS".equals(api.cfRay()));
  }

  @Test
  void disposingSendsNoFurtherRequest(FakeCloudflare fake, CloudflareRx cloudflare) {
    assertThat(CfRays.ofPages(cloudflare).take(1).toList().blockingGet()).hasSize(1);

    assertThat(fake.requests()).hasSize(1);
  }
}
