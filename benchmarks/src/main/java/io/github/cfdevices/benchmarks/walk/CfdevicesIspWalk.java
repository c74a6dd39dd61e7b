package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.api.DeviceIspsApi;
import io.github.cfdevices.benchmarks.server.Account;
import io.github.cfdevices.model.DeviceIsp;
import io.github.cfdevices.model.ListDeviceIspsParams;

/** The SDK without RxJava, on the list of ISPs, one page after the other. */
final class CfdevicesIspWalk implements Walk {
  private final DeviceIspsApi api;

  CfdevicesIspWalk(String url) {
    this.api = DeviceIspsApi.create(Account.client(url).build());
  }

  @Override
  public void run(int perPage, Tally tally) {
    ListDeviceIspsParams params = ListDeviceIspsParams.builder().perPage((long) perPage).build();
    for (DeviceIsp isp : api.list(Account.DEVICE, params)) {
      tally.item(isp.testId(), isp.testResultId());
    }
  }
}
