package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.api.DevicesApi;
import io.github.cfdevices.benchmarks.server.Account;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;

/** The SDK without RxJava, on the list of devices. */
final class CfdevicesWalk implements Walk {
  private final DevicesApi api;

  CfdevicesWalk(String url) {
    this.api = DevicesApi.create(Account.client(url).build());
  }

  @Override
  public void run(int perPage, Tally tally) {
    for (Device device : api.list(ListDevicesParams.builder().perPage((long) perPage).build())) {
      tally.item(device.id(), device.name(), device.serialNumber());
    }
  }
}
