package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the task that it holds, whether the task is set before the cancellation or after it; for
 * use within cfdevices only.
 */
@InternalApi
public final class CancellationSlot implements Cancelable {
  private @Nullable Cancelable target; // Guarded by this, as is the next.
  private boolean canceled;

  /** Creates a slot that holds nothing yet. */
  public CancellationSlot() {}

  /** Sets the task, and cancels it if this slot is canceled already. */
  public void set(Cancelable target) {
    synchronized (this) {
      this.target = target;
      if (!canceled) {
        return;
      }
    }
    target.cancel();
  }

  /** Clears the reference to the ended task, because an app can keep this slot. */
  synchronized void clear() {
    target = null;
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
