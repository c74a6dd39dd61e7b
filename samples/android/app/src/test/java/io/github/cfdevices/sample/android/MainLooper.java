package io.github.cfdevices.robolectric;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Handler;
import android.os.Looper;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.robolectric.shadows.ShadowLooper;

/** The main thread, which Robolectric lets a test run for as long as there is something to do. */
final class MainLooper {
  private static final Semaphore POSTED = new Semaphore(0);

  static final Scheduler SCHEDULER =
      Schedulers.from(
          task -> {
            new Handler(Looper.getMainLooper()).post(task);
            POSTED.release();
          });

  private MainLooper() {}

  /** Runs what is posted to the main thread until something has come of it. */
  static void runUntil(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) {
      assertThat(POSTED.tryAcquire(10, TimeUnit.SECONDS)).as("something was posted").isTrue();
      ShadowLooper.shadowMainLooper().idle();
    }
  }
}
