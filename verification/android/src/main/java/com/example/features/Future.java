package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;

/** Requests a page with a future. */
public final class Future {
  private Future() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      System.out.println(
          DevicesApi.create(client).list().firstPage().executeAsync().join().items().size());
    }
  }
}
