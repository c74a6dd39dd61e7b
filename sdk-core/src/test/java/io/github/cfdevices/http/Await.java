package io.github.cfdevices.http;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for another thread to reach a state. */
public final class Await {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Await() {}

  /** Waits until a condition holds; fails after 10 s. */
  public static void until(String description, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT_NANOS) {
        throw new AssertionError(description + ": not within 10 s");
      }
      Thread.onSpinWait();
    }
  }
}
