package io.github.cfdevices.benchmarks;

import io.github.cfdevices.model.ListDeviceIspsParams;
import io.github.cfdevices.rx.DeviceIspsRx;

/** Ours, with RxJava, along the providers, as many pages ahead as the client's limiter lets. */
final class RxIspWalk implements Walk {
  private static final int AHEAD = 16;

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
