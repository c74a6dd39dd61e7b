package io.github.cfdevices.http;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what is behind an exception. */
final class Causes {
  private static final int DEEPEST = 20; // A chain of causes can be a circle.

  private Causes() {}

  /** Returns the first exception that is wanted, beginning with the given one, or null. */
  static @Nullable Throwable first(Throwable thrown, Predicate<Throwable> wanted) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (wanted.test(cause)) {
        return cause;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
