package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.okhttpgson.ApiClient;
import io.github.cfdevices.benchmarks.okhttpgson.api.DevicesApi;
import io.github.cfdevices.benchmarks.okhttpgson.model.Device;
import io.github.cfdevices.benchmarks.okhttpgson.model.ListDevices200Response;
import io.github.cfdevices.benchmarks.server.Account;
import org.jspecify.annotations.Nullable;

/** OpenAPI Generator's client for OkHttp and Gson, on the list of devices. */
final class OkHttpGsonWalk implements Walk {
  private final DevicesApi api;

  OkHttpGsonWalk(String url) {
    this.api = new DevicesApi(client(url));
  }

  static ApiClient client(String url) {
    ApiClient client = new ApiClient().setBasePath(url.substring(0, url.length() - 1));
    client.setBearerToken(Account.TOKEN);
    return client;
  }

  @Override
  public void run(int perPage, Tally tally) throws Exception {
    String cursor = null;
    do {
      ListDevices200Response page = page(perPage, cursor);
      for (Device device : page.getResult()) {
        tally.item(device.getId(), device.getName(), device.getSerialNumber());
      }
      cursor = page.getResultInfo().getCursor();
    } while (cursor != null && !cursor.isEmpty());
  }

  private ListDevices200Response page(long perPage, @Nullable String cursor) throws Exception {
    return api.listDevices(
        Account.ID,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        perPage,
        cursor);
  }
}
