package io.github.cfdevices.http;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Searches the causes of an exception. */
final class Causes {
  private static final int DEEPEST = 20; // A chain of causes can be cyclic.

  private Causes() {}

  /** Returns the exception, or a substitute if {@code toString()} of it or of a cause fails. */
  static Throwable describable(Throwable thrown) {
    try {
      if (first(thrown, each -> each.toString() == null) == null) {
        return thrown;
      }
    } catch (Throwable e) {
      // Code of the app, as are the methods of what it throws.
    }
    return new IllegalStateException(thrown.getClass().getName() + " cannot be described");
  }

  /** Returns the first match among an exception and its causes, or null if there is none. */
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
