package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCloudflareExtension.class)
final class UnknownPropertiesTest {
  private static final FakeResponse DEVICES =
      FakeResponse.json(
          200,
          """
          {"success": true, "errors": [], "messages": [], "result": [
            {"id": "1", "name": "a", "battery_level": 0.75, "color": "red",
             "last_seen_at": null},
            {"id": "2", "name": "b", "battery_level": "low", "model": 7}
          ]}""");

  @Test
  void unknownAndMalformedPropertiesAreCounted(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(DEVICES);

    assertThat(UnknownProperties.count(cloudflare))
        .hasToString("{battery_level=2, color=1, model=1}");
  }

  @Test
  void valueOfAnotherTypeIsTheDefault(FakeCloudflare fake, Cloudflare cloudflare) {
    fake.enqueue(DEVICES);

    assertThat(cloudflare.devices().list().stream())
        .extracting(device -> UnknownProperties.batteryLevel(device, 1))
        .containsExactly(0.75, 1.0);
  }
}
