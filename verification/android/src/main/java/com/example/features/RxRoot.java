package com.example.features;

import io.github.cfdevices.rx.CloudflareRx;

/** Starts from the root of RxJava. */
public final class RxRoot {
  private RxRoot() {}

  public static void main(String[] args) {
    try (CloudflareRx cloudflare =
        CloudflareRx.builder().baseUrl(args[0]).accountId(args[1]).apiToken(args[2]).build()) {
      String id = cloudflare.devices().list().blockingFirst().id();
      System.out.println(cloudflare.devices().get(id).blockingGet().name());
    }
  }
}
