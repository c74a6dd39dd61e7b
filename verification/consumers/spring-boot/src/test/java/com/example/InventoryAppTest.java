package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
final class InventoryAppTest {
  private static final FakeCloudflare fake = FakeCloudflare.start();

  @RegisterExtension
  static final OpenTelemetryExtension spans = OpenTelemetryExtension.create();

  @Autowired private Cloudflare cloudflare;
  @Autowired private CloudflareRx cloudflareRx;
  @Autowired private MeterRegistry meters;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    properties.add("cloudflare.url", fake::url);
    properties.add("cloudflare.account-id", fake::accountId);
    properties.add("cloudflare.token", fake::apiToken);
  }

  @AfterAll
  static void close() {
    fake.close();
  }

  @Test
  void calledBeanIsMeasuredAndTraced() {
    Device device = cloudflare.devices().list().iterator().next();

    assertThat(cloudflareRx.devices().get(device.id()).blockingGet()).isEqualTo(device);
    assertThat(meters.get("cfdevices.attempts").timers())
        .extracting(timer -> timer.getId().getTag("route"), timer -> timer.count())
        .hasSize(2);
    assertThat(spans.getSpans()).extracting(SpanData::getName).hasSize(4);
  }

  @TestConfiguration
  static class Telemetry {
    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    OpenTelemetry openTelemetry() {
      return spans.getOpenTelemetry();
    }
  }
}
