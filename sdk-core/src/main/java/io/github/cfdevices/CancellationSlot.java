package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/** Cancels the task that it holds, whether the task is set before the cancellation or after it. */
final class CancellationSlot implements Cancelable {
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
    Cancelable current;
    synchronized (this) {
      if (canceled) {
        return;
      }
      canceled = true;
      current = target;
    }
    if (current != null) {
      current.cancel();
    }
  }
}
