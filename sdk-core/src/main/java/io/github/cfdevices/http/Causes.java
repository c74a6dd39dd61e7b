package io.github.cfdevices.http;

import org.jspecify.annotations.Nullable;

/** Searches the causes of an exception. */
final class Causes {
  private static final int DEEPEST = 20; // A chain of causes can be cyclic.

  private Causes() {}

  /** Returns the first exception of a type, beginning with the given one, or null. */
  static <T extends Throwable> @Nullable T first(Throwable thrown, Class<T> type) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
