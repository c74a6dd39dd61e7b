package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.model.ListDevicesParams;
import java.time.Duration;

/** Derives clients that share the connections and threads of another one. */
public final class DerivedClient {
  private DerivedClient() {}

  /**
   * Returns whether the API responds in time and without an error, with one request that is not
   * retried. Closing the derived client does not close the other one.
   */
  static boolean isAvailable(Cloudflare cloudflare, Duration timeout) {
    try (Cloudflare probe =
        cloudflare.newBuilder().totalTimeout(timeout).retryPolicy(RetryPolicy.none()).build()) {
      probe.devices().list(ListDevicesParams.builder().perPage(1).build()).firstPage().execute();
      return true;
    } catch (ApiException | TransportException e) {
      return false;
    }
  }

  /** Returns a client with another token, which has a quota and a rate limiter of its own. */
  static Cloudflare withToken(Cloudflare cloudflare, String token) {
    return cloudflare.newBuilder().apiToken(token).build();
  }
}
