package io.github.cfdevices.http;

import java.util.ArrayList;
import java.util.List;

/** Lists the causes of an exception. */
final class Causes {
  private static final int DEEPEST = 20; // A chain of causes can be cyclic.

  private Causes() {}

  /** Returns the exception, or a substitute if {@code toString()} of it or of a cause fails. */
  static Throwable describable(Throwable thrown) {
    try {
      boolean described = true;
      for (Throwable each : chain(thrown)) {
        described &= each.toString() != null;
      }
      if (described) {
        return thrown;
      }
    } catch (Throwable e) {
      // Code of the app, as are the methods of what it throws.
    }
    return new IllegalStateException(thrown.getClass().getName() + " cannot be described");
  }

  /** Returns an exception and its causes, up to a limit. */
  static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Throwable cause = thrown;
    while (cause != null && chain.size() < DEEPEST) {
      chain.add(cause);
      cause = cause.getCause();
    }
    return chain;
  }
}
