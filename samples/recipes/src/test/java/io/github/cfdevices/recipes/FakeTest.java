package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.Page;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with the fake of the API, as JUnit 5 starts it. */
final class FakeTest {
  @RegisterExtension
  final FakeCloudflareExtension extension =
      FakeCloudflareExtension.of(FakeCloudflare.builder().devices(100))
          .withClient(client -> client.retryPolicy(RetryPolicy.none()));

  @Test
  void listRequestsTwoPages(FakeCloudflare fake, DevicesApi devices) {
    assertThat(devices.list(ListDevicesParams.builder().perPage(50).build())).hasSize(95);

    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void failureOfTheEdgeIsReported(FakeCloudflare fake, DevicesApi devices) {
    fake.enqueue("GET", "/devices/physical-devices", FakeResponse.own(), FakeResponse.html(502));
    Iterator<Page<Device>> pages =
        devices.list(ListDevicesParams.builder().perPage(50).build()).byPage().iterator();

    assertThat(pages.next().items()).hasSize(50);
    assertThatThrownBy(pages::next).isInstanceOf(ApiException.class).hasMessageContaining("502");
  }
}
