package io.github.cfdevices;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Brings one of our exceptions out of an interceptor: anything but an {@link IOException} would
 * reach the uncaught handler of OkHttp's thread.
 */
final class CarriedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final CloudflareException carried;

  CarriedException(CloudflareException carried) {
    super(carried.getMessage(), carried);
    this.carried = carried;
  }

  /** Returns what a failure carries, however deep an app's own interceptor may have wrapped it. */
  static @Nullable CloudflareException unwrap(Throwable failure) {
    CarriedException carrier = Causes.first(failure, CarriedException.class);
    return carrier == null ? null : carrier.carried;
  }
}
