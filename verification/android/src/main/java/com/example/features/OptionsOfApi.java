package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;

/** Sets options of all calls of an API. */
public final class OptionsOfApi {
  private OptionsOfApi() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      FirstPage.print(DevicesApi.create(client).with(OptionsOfCall.options()));
    }
  }
}
