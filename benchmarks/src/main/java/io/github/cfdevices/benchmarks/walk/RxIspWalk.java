package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.server.Account;
import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.rx.DeviceIspsRx;

/**
 * The SDK with RxJava, on the list of ISPs, with as many prefetched pages as the rate limiter
 * allows.
 */
final class RxIspWalk implements Walk {
  static final int AHEAD = 16;

  private final DeviceIspsRx isps;

  RxIspWalk(String url) {
    this.isps = DeviceIspsRx.create(Account.client(url).build());
  }

  @Override
  public void run(int perPage, Tally tally) {
    isps.list(Account.DEVICE, ListDeviceIspsParams.builder().perPage((long) perPage).build())
        .prefetch(AHEAD)
        .doOnNext(isp -> tally.item(isp.testId(), isp.testResultId()))
        .ignoreElements()
        .blockingAwait();
  }
}
