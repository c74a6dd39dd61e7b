package com.example;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.CloudflareRx;
import java.util.ArrayList;
import java.util.List;

/** What an app does with the SDK: blocking lists, RxJava lists and edits. */
public final class Inventory {
  private final Cloudflare cloudflare;
  private final CloudflareRx cloudflareRx;

  public Inventory(Cloudflare cloudflare, CloudflareRx cloudflareRx) {
    this.cloudflare = cloudflare;
    this.cloudflareRx = cloudflareRx;
  }

  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Device device : cloudflare.devices().list(pagesOf(50))) {
      names.add(device.name());
    }
    return names;
  }

  public List<String> firstNames(int count) {
    return cloudflareRx
        .devices()
        .list(pagesOf(count))
        .take(count)
        .map(Device::name)
        .toList()
        .blockingGet();
  }

  public String describe(String ruleId, String description) {
    return cloudflare
        .postureRules()
        .edit(ruleId, (current, change) -> change.description(description))
        .execute()
        .description();
  }

  private static ListDevicesParams pagesOf(int count) {
    return ListDevicesParams.builder().perPage(count).build();
  }
}
