package io.github.cfdevices.recipes;

import io.github.cfdevices.rx.CloudflareRx;
import io.github.cfdevices.rx.DevicesRx;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import java.util.Optional;

/** Reads the {@code cf-ray} of each response, by which Cloudflare's support finds a request. */
public final class CfRays {
  private CfRays() {}

  /** Emits the name of each device, and the {@code cf-ray} of the response. */
  static Flowable<String> ofDevices(CloudflareRx cloudflare, List<String> ids) {
    DevicesRx.WithResponse devices = cloudflare.devices().withResponse();
    return Flowable.fromIterable(ids)
        .concatMapSingle(devices::get)
        .map(response -> response.result().name() + ": " + response.cfRay());
  }

  /** Emits the {@code cf-ray} of each page of a list. */
  static Flowable<String> ofPages(CloudflareRx cloudflare) {
    return cloudflare
        .devices()
        .list()
        .byPage()
        .mapOptional(page -> Optional.ofNullable(page.response().cfRay()));
  }
}
