package io.github.cfdevices.sample.android;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.robolectric.shadows.ShadowLooper;

/** The main thread, which runs posted tasks only while a test waits for something. */
final class MainLooper {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  private MainLooper() {}

  /** Runs posted tasks until a condition holds; fails after 20 s. */
  static void runUntil(String description, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT_NANOS) {
        throw new AssertionError(description + ": not within 20 s");
      }
      ShadowLooper.shadowMainLooper().idle();
      Thread.onSpinWait();
    }
  }
}
