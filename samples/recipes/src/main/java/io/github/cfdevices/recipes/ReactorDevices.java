package io.github.cfdevices.recipes;

import io.github.cfdevices.api.Cloudflare;
import io.github.cfdevices.model.Device;
import io.github.cfdevices.rx.CloudflareRx;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uses Project Reactor. A list of {@link CloudflareRx} is a Publisher; a call is a future. */
public final class ReactorDevices {
  private ReactorDevices() {}

  /** Emits devices, and requests a page only if its devices are requested. */
  static Flux<Device> list(CloudflareRx cloudflare) {
    return Flux.from(cloudflare.devices().list());
  }

  /** Sends the request when it is subscribed. Canceling the subscription cancels the request. */
  static Mono<Device> get(Cloudflare cloudflare, String id) {
    return Mono.fromFuture(() -> cloudflare.devices().get(id).executeAsync());
  }
}
