package io.github.cfdevices.rx.runtime;

import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import java.util.concurrent.atomic.AtomicLong;

/** The total demand since the subscription; {@code Long.MAX_VALUE} means unbounded. */
final class Demand {
  private final AtomicLong total = new AtomicLong();

  /**
   * Adds to the demand. As in RxJava's operators, a value that is not positive is passed to {@code
   * RxJavaPlugins.onError}. This only happens with RxJava's own subscribers: it wraps others and
   * signals {@code onError} itself.
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

  static long capped(long total, long n) {
    return total > Long.MAX_VALUE - n ? Long.MAX_VALUE : total + n;
  }
}
