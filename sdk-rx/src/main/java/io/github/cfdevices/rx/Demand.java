package io.github.cfdevices.rx;

import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.concurrent.atomic.AtomicLong;

/** All that a subscriber has demanded since it subscribed; {@code Long.MAX_VALUE} is no limit. */
final class Demand {
  private final AtomicLong total = new AtomicLong();

  /**
   * Adds to the demand. What is not positive goes to RxJava's error hook instead, as with all its
   * operators; a subscriber that is not RxJava's own never comes here with it, since RxJava wraps
   * it and signals {@code onError}.
   */
  void add(long n) {
    if (n <= 0) {
      RxJavaPlugins.onError(new IllegalArgumentException("n > 0 required but it was " + n));
      return;
    }
    total.accumulateAndGet(n, Demand::capped);
  }

  long total() {
    return total.get();
  }

  private static long capped(long total, long n) {
    return total > Long.MAX_VALUE - n ? Long.MAX_VALUE : total + n;
  }
}
