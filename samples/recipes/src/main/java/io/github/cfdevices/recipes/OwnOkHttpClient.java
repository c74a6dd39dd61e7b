package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** Sends requests through a proxy, with an OkHttpClient and a User-Agent of the app. */
public final class OwnOkHttpClient {
  private OwnOkHttpClient() {}

  /**
   * Returns a builder whose client uses a proxy.
   *
   * @param shared the OkHttpClient of the app, whose connections and threads are used. Closing
   *     {@code Cloudflare} does not close it.
   */
  static Cloudflare.Builder builder(OkHttpClient shared, InetSocketAddress proxy) {
    OkHttpClient httpClient =
        shared
            .newBuilder()
            .proxy(new Proxy(Proxy.Type.HTTP, proxy))
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    return Cloudflare.builder().httpClient(httpClient).userAgentSuffix("inventory/1.0");
  }
}
