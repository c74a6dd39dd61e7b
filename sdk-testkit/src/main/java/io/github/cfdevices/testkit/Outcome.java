package io.github.cfdevices.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation answers: the result and, for a list, where in it the page stands. */
record Outcome(@Nullable Object result, @Nullable Map<String, @Nullable Object> resultInfo) {
  static Outcome of(@Nullable Object result) {
    return new Outcome(result, null);
  }
}
