package io.github.cfdevices.benchmarks.walk;

import io.github.cfdevices.benchmarks.nativejackson.ApiClient;
import io.github.cfdevices.benchmarks.nativejackson.api.DevicesApi;
import io.github.cfdevices.benchmarks.nativejackson.model.Device;
import io.github.cfdevices.benchmarks.nativejackson.model.ListDevices200Response;
import io.github.cfdevices.benchmarks.server.Account;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** OpenAPI Generator's client for the JDK's HTTP client and Jackson, on the list of devices. */
final class NativeWalk implements Walk {
  private final DevicesApi api;

  NativeWalk(String url) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url.substring(0, url.length() - 1));
    client.setRequestInterceptor(
        new Consumer<HttpRequest.Builder>() {
          @Override
          public void accept(HttpRequest.Builder request) {
            request.header("Authorization", "Bearer " + Account.TOKEN);
          }
        });
    this.api = new DevicesApi(client);
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
