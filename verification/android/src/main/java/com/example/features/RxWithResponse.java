package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.rx.DevicesRx;

/** Requests a device and the response with RxJava. */
public final class RxWithResponse {
  private RxWithResponse() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      DevicesRx devices = DevicesRx.create(client);
      String id = devices.list().blockingFirst().id();
      System.out.println(devices.withResponse().get(id).blockingGet().result().name());
    }
  }
}
