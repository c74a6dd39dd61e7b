package com.example;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.micrometer.MicrometerListener;
import io.github.cfdevices.opentelemetry.OpenTelemetryListener;
import io.github.cfdevices.rx.CloudflareRx;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class InventoryApp {
  /** Spring closes the client, because it has a method {@code close()}. */
  @Bean
  Cloudflare cloudflare(
      @Value("${cloudflare.url}") String url,
      @Value("${cloudflare.account-id}") String accountId,
      @Value("${cloudflare.token}") String token,
      MeterRegistry meters,
      OpenTelemetry openTelemetry) {
    return Cloudflare.builder()
        .baseUrl(url)
        .accountId(accountId)
        .apiToken(token)
        .listener(MicrometerListener.create(meters))
        .listener(OpenTelemetryListener.create(openTelemetry))
        .build();
  }

  @Bean
  CloudflareRx cloudflareRx(Cloudflare cloudflare) {
    return CloudflareRx.create(cloudflare.client());
  }
}
