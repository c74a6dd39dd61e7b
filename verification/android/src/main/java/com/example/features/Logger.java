package com.example.features;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.api.DevicesApi;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Logs calls. */
public final class Logger {
  private Logger() {}

  public static void main(String[] args) {
    List<String> log = new CopyOnWriteArrayList<>();
    try (CloudflareClient client = FirstPage.builder(args).logger(log::add).build()) {
      FirstPage.print(DevicesApi.create(client));
    }
  }
}
