package io.github.cfdevices.recipes;

import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.CloudflareRx;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts devices by type with RxJava, and continues a list from a token. */
public final class DeviceCountsRx {
  private DeviceCountsRx() {}

  /** Emits the number of devices of each type. */
  static Single<SortedMap<String, Integer>> byType(CloudflareRx cloudflare) {
    return cloudflare
        .devices()
        .list()
        .map(device -> Objects.requireNonNullElse(device.deviceType(), "unknown"))
        .collect(TreeMap::new, (counts, type) -> counts.merge(type, 1, Integer::sum));
  }

  /** Emits at most ten devices from the page that a token identifies, which takes one request. */
  static Flowable<Device> tenFrom(CloudflareRx cloudflare, String token) {
    return cloudflare
        .devices()
        .list(ListDevicesParams.builder().perPage(10).build())
        .from(token)
        .take(10);
  }
}
