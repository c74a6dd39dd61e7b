package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/** Cancels what it is given, whether that comes before the cancellation or after. */
final class LateCancelable implements Cancelable {
  private @Nullable Cancelable target; // Guarded by this, as is the next.
  private boolean canceled;

  void set(Cancelable target) {
    synchronized (this) {
      this.target = target;
      if (!canceled) {
        return;
      }
    }
    target.cancel();
  }

  @Override
  public void cancel() {
    Cancelable started;
    synchronized (this) {
      if (canceled) {
        return;
      }
      canceled = true;
      started = target;
    }
    if (started != null) {
      started.cancel();
    }
  }
}
