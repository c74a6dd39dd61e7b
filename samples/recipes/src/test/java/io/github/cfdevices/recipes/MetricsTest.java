package io.github.cfdevices.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.github.cfdevices.testkit.FakeCloudflareExtension;
import io.github.cfdevices.testkit.FakeResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeCloudflareExtension.class)
final class MetricsTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void attemptsAndRejectionsAreCounted(FakeCloudflare fake, Cloudflare existing) {
    Cloudflare cloudflare = Metrics.record(existing.newBuilder(), registry, "inventory");
    cloudflare.devices().list().firstPage().execute();
    assertThat(catchThrowable(() -> cloudflare.devices().get("unknown").execute())).isNotNull();

    assertThat(Metrics.rejections(registry)).isEqualTo(1);
    assertThat(registry.get("cfdevices.attempts").tag("client", "inventory").timers()).hasSize(2);
    assertThat(registry.get("cfdevices.limiter.active").gauge().value()).isZero();
  }

  @Test
  void backoffIsRecorded(FakeCloudflare fake, Cloudflare existing) {
    Cloudflare cloudflare = Metrics.record(existing.newBuilder(), registry, "inventory");
    fake.enqueue(FakeResponse.error(503, 1, "try again"));

    cloudflare.devices().list().firstPage().execute();

    assertThat(Metrics.backoff(registry)).isPositive();
    assertThat(Metrics.rejections(registry)).isZero();
    assertThat(fake.requests()).hasSize(2);
  }
}
