package io.github.cfdevices.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of an operation: the result and, for a list, its {@code result_info}. */
record Outcome(@Nullable Object result, @Nullable Map<String, @Nullable Object> resultInfo) {
  static Outcome of(@Nullable Object result) {
    return new Outcome(result, null);
  }
}
