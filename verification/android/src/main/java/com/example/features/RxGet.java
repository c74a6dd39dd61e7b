package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.rx.DevicesRx;

/** Requests a device with RxJava. */
public final class RxGet {
  private RxGet() {}

  public static void main(String[] args) {
    try (CloudflareClient client = FirstPage.builder(args).build()) {
      DevicesRx devices = DevicesRx.create(client);
      String id = devices.list().blockingFirst().id();
      System.out.println(devices.get(id).blockingGet().name());
    }
  }
}
