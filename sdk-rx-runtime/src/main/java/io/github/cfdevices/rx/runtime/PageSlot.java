package io.github.cfdevices.rx.runtime;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.Page;
import io.github.cfdevices.errors.CloudflareException;
import io.reactivex.rxjava3.core.Notification;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.disposables.SerialDisposable;
import org.jspecify.annotations.Nullable;

/** The place of one page in the order of delivery, reserved when its request is sent. */
final class PageSlot<T> implements ApiCallback<Page<T>> {
  private final PageWindow<T> window;
  private final long index;
  // The slot can be canceled before enqueue() has returned the handle.
  private final SerialDisposable sent = new SerialDisposable();
  private volatile @Nullable Notification<Page<T>> outcome;

  PageSlot(PageWindow<T> window, long index) {
    this.window = window;
    this.index = index;
  }

  void send(ApiCall<Page<T>> call) {
    sent.set(Disposable.fromRunnable(call.enqueue(this)::cancel));
  }

  void cancel() {
    sent.dispose();
  }

  long index() {
    return index;
  }

  /** Returns the page or the error, or null while the call is active. */
  @Nullable Notification<Page<T>> outcome() {
    return outcome;
  }

  void settle(Notification<Page<T>> outcome) {
    this.outcome = outcome;
  }

  @Override
  public void onResult(Page<T> page) {
    if (!sent.isDisposed()) {
      window.settle(this, Notification.createOnNext(page));
    }
  }

  @Override
  public void onFailure(CloudflareException failure) {
    if (!sent.isDisposed()) { // Otherwise this is the cancellation, which is not delivered.
      window.settle(this, Notification.createOnError(failure));
    }
  }
}
