package io.github.cfdevices.benchmarks.floor;

import io.github.cfdevices.benchmarks.server.Account;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The client and the requests of a floor with many requests in flight. */
public final class FloorHttp {
  private FloorHttp() {}

  /** Returns a client that limits the requests in flight with OkHttp's own queue. */
  public static OkHttpClient client(int maxInFlight) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(maxInFlight);
    dispatcher.setMaxRequestsPerHost(maxInFlight);
    return new OkHttpClient.Builder().dispatcher(dispatcher).build();
  }

  public static Request get(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + Account.TOKEN)
        .build();
  }
}
