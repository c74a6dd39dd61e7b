package io.github.cfdevices.benchmarks.concurrency;

import io.github.cfdevices.benchmarks.server.Account;
import io.github.cfdevices.http.RateLimiter;
import io.github.cfdevices.rx.DevicesRx;
import io.reactivex.rxjava3.core.Flowable;

/** The SDK with one subscription for each device. */
final class RxBurst implements Burst {
  private final DevicesRx devices;

  RxBurst(String url, int limit) {
    this.devices =
        DevicesRx.create(Account.client(url).rateLimiter(RateLimiter.adaptive(limit)).build());
  }

  @Override
  public long run(int count) {
    return Flowable.range(0, count)
        .flatMapSingle(index -> devices.get(Burst.id(index)), false, count)
        .map(device -> device.name())
        .distinct()
        .count()
        .blockingGet();
  }
}
