package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.model.ListDevicesParams;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Requests devices concurrently with futures, and reads a list as a stream of pages. */
public final class Futures {
  private Futures() {}

  /**
   * Returns a future of several devices. They are requested at the same time; the rate limiter
   * delays what exceeds its limits. Canceling the future cancels all requests.
   */
  static CompletableFuture<List<Device>> devices(Cloudflare cloudflare, List<String> ids) {
    List<CompletableFuture<Device>> requests =
        ids.stream().map(id -> cloudflare.devices().get(id).executeAsync()).toList();
    CompletableFuture<List<Device>> devices =
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new))
            .thenApply(done -> requests.stream().map(CompletableFuture::join).toList());
    return cancelingAll(devices, requests);
  }

  /** Canceling a derived future does not cancel the one that it is derived from. */
  private static <T> CompletableFuture<T> cancelingAll(
      CompletableFuture<T> derived, List<? extends CompletableFuture<?>> requests) {
    CompletableFuture<?> unused =
        derived.whenComplete(
            (result, failure) -> {
              if (derived.isCancelled()) {
                requests.forEach(request -> request.cancel(false));
              }
            });
    return derived;
  }

  /** Returns how many devices are on each of the first pages; further pages are not requested. */
  static List<Integer> sizesOfPages(Cloudflare cloudflare, int pages) {
    return cloudflare
        .devices()
        .list(ListDevicesParams.builder().perPage(10).build())
        .pageStream()
        .limit(pages)
        .map(page -> page.items().size())
        .toList();
  }
}
