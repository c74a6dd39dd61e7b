package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.http.CallOptions;
import java.time.Duration;

/** Sets options of a call. */
public final class OptionsOfCall {
  private OptionsOfCall() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      CallOptions options = options();
      System.out.println(
          DevicesApi.create(client).list().firstPage().with(options).execute().items().size());
    }
  }

  static CallOptions options() {
    return CallOptions.builder()
        .totalTimeout(Duration.ofSeconds(30))
        .header("X-Request-Source", "features")
        .queryParameter("debug", "1")
        .build();
  }
}
