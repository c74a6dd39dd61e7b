package io.github.cfdevices.benchmarks;

import io.github.cfdevices.benchmarks.okhttpgson.api.DeviceIspsApi;
import io.github.cfdevices.benchmarks.okhttpgson.model.DeviceIsp;
import io.github.cfdevices.benchmarks.okhttpgson.model.ListDeviceIsps200Response;

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
      ListDeviceIsps200Response answer =
          api.listDeviceIsps(
              Account.ID, Account.DEVICE, (long) perPage, null, null, null, null, page, null);
      for (DeviceIsp isp : answer.getResult().getIsps()) {
        tally.item(isp.getTestId(), isp.getTestResultId());
      }
      pages = answer.getResultInfo().getTotalPages();
    }
  }
}
