package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;

/** Requests a page; the app to which the others add a feature. */
public final class FirstPage {
  private FirstPage() {}

  /** Takes the address of the API, an account and a token. */
  public static void main(String[] args) {
    try (CloudflareClient client = builder(args).build()) {
      print(DevicesApi.create(client));
    }
  }

  static CloudflareClient.Builder builder(String[] args) {
    return CloudflareClient.builder().baseUrl(args[0]).accountId(args[1]).apiToken(args[2]);
  }

  static void print(DevicesApi devices) {
    System.out.println(devices.list().firstPage().execute().items().size());
  }
}
