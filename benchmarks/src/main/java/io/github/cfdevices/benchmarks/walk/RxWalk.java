package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.server.Account;
import io.github.cfdevices.model.ListDevicesParams;
import io.github.cfdevices.rx.DevicesRx;

/** The SDK with RxJava, on the list of devices. */
final class RxWalk implements Walk {
  private final DevicesRx devices;
  private final int ahead;

  RxWalk(String url, int ahead) {
    this.devices = DevicesRx.create(Account.client(url).build());
    this.ahead = ahead;
  }

  @Override
  public void run(int perPage, Tally tally) {
    devices
        .list(ListDevicesParams.builder().perPage((long) perPage).build())
        .prefetch(ahead)
        .doOnNext(device -> tally.item(device.id(), device.name(), device.serialNumber()))
        .ignoreElements()
        .blockingAwait();
  }
}
