package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.okhttpgson.api.DeviceIspsApi;
import io.github.cfdevices.benchmarks.okhttpgson.model.DeviceIsp;
import io.github.cfdevices.benchmarks.okhttpgson.model.ListDeviceIsps200Response;
import io.github.cfdevices.benchmarks.server.Account;

/** OpenAPI Generator's client for OkHttp and Gson, on the list of ISPs. */
final class OkHttpGsonIspWalk implements Walk {
  private final DeviceIspsApi api;

  OkHttpGsonIspWalk(String url) {
    this.api = new DeviceIspsApi(OkHttpGsonWalk.client(url));
  }

  @Override
  public void run(int perPage, Tally tally) throws Exception {
    long pages = 1;
    for (long page = 1; page <= pages; page++) {
      ListDeviceIsps200Response response =
          api.listDeviceIsps(
              Account.ID, Account.DEVICE, (long) perPage, null, null, null, null, page, null);
      for (DeviceIsp isp : response.getResult().getIsps()) {
        tally.item(isp.getTestId(), isp.getTestResultId());
      }
      pages = response.getResultInfo().getTotalPages();
    }
  }
}
