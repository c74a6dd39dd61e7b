package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.RetryPolicy;
import java.time.Duration;

/** Sets a retry policy with a predicate. */
public final class Retries {
  private Retries() {}

  public static void main(String[] args) {
    RetryPolicy policy =
        RetryPolicy.builder()
            .maxRetries(4)
            .backoff(Duration.ofMillis(200), 3, Duration.ofSeconds(5))
            .jitter(0.5)
            .budget(20)
            .retryIf((attempt, byDefault) -> byDefault || attempt.status() == 404)
            .build();
    try (CloudflareClient client = FirstPage.builder(args).retryPolicy(policy).build()) {
      FirstPage.print(DevicesApi.create(client));
    }
  }
}
