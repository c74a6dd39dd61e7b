package io.github.cfdevices.sample.android;

import android.os.Handler;
import android.os.Looper;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** The main thread as a scheduler; RxAndroid has one, too. */
final class MainThread {
  static final Scheduler SCHEDULER = Schedulers.from(new Handler(Looper.getMainLooper())::post);

  private MainThread() {}
}
