package io.github.cfdevices.recipes;

import io.github.cfdevices.Page;
import io.github.cfdevices.Paged;
import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts devices by type, and reads a list page by page, starting from the root. */
public final class DeviceCounts {
  private DeviceCounts() {}

  /** Counts the devices of the account and with the token in environment variables. */
  public static void main(String[] args) {
    try (Cloudflare cloudflare = Cloudflare.fromEnvironment()) {
      System.out.println(byType(cloudflare));
    }
  }

  /** Returns the number of devices of each type. A page is requested when it is needed. */
  static SortedMap<String, Integer> byType(Cloudflare cloudflare) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Device device : cloudflare.devices().list()) {
      counts.merge(Objects.requireNonNullElse(device.deviceType(), "unknown"), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * Returns a single page of ten devices.
   *
   * @param token null for the first page, or {@link Page#next()} of the page before
   */
  static Page<Device> page(Cloudflare cloudflare, @Nullable String token) {
    Paged<Device> devices =
        cloudflare.devices().list(ListDevicesParams.builder().perPage(10).build());
    return (token == null ? devices.firstPage() : devices.page(token)).execute();
  }
}
