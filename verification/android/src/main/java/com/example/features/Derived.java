package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import java.time.Duration;

/** Derives a client. */
public final class Derived {
  private Derived() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build();
        CloudflareClient derived =
            client.newBuilder().totalTimeout(Duration.ofSeconds(30)).build()) {
      FirstPage.print(DevicesApi.create(derived));
    }
  }
}
