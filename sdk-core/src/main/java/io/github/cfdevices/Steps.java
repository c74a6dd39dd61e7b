package io.github.cfdevices;

import org.jspecify.annotations.Nullable;

/** Where a call is, so that any thread can stop it: each step is given up in its own way. */
final class Steps {
  private LateCancelable step = new LateCancelable(); // Guarded by this, as are all.
  private boolean started;
  private boolean sending;
  private @Nullable Stop stop;
  private boolean ended;

  /** Begins a step, or returns null if the call was stopped and goes no further. */
  synchronized @Nullable LateCancelable next(boolean sends) {
    started = true;
    if (stop != null || ended) {
      return null;
    }
    step = new LateCancelable();
    sending = sends;
    return step;
  }

  /** Gives up the current step; returns whether the call must now be brought to its end. */
  boolean stop(Stop reason) {
    LateCancelable current;
    boolean idle;
    synchronized (this) {
      if (ended || stop != null) {
        return false;
      }
      stop = reason;
      current = step;
      idle = started && !sending; // An attempt under way ends by itself once it is canceled.
    }
    current.cancel();
    return idle;
  }

  /** Ends the call; returns whether it had not ended before. */
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  synchronized @Nullable Stop stopped() {
    return stop;
  }
}
