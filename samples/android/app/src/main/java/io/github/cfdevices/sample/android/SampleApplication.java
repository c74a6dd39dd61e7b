package io.github.cfdevices.robolectric;

import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.rx.DevicesRx;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps one client for as long as the process lives, as an app's own Application would. */
final class App {
  private static @Nullable CloudflareClient client;

  private App() {}

  static void start(CloudflareClient client) {
    App.client = client;
  }

  static DevicesRx devices() {
    return DevicesRx.create(Objects.requireNonNull(client));
  }
}
