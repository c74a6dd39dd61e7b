package com.example;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.testkit.FakeCloudflare;

/** Uses the app of the Maven project with a fake of the API. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (FakeCloudflare fake = FakeCloudflare.builder().devices(100).start();
        CloudflareClient client = fake.newClient()) {
      Inventory inventory = new Inventory(Cloudflare.create(client), CloudflareRx.create(client));
      System.out.println(
          inventory.names().size() + " devices, " + inventory.firstNames(10).size() + " with RxJava");
    }
  }
}
