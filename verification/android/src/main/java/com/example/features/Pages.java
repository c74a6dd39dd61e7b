package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;

/** Reads a page of a stream of pages. */
public final class Pages {
  private Pages() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      DevicesApi.create(client)
          .list()
          .pageStream()
          .limit(1)
          .forEach(page -> System.out.println(page.items().size()));
    }
  }
}
