package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter whose values are joined by commas; immutable. This is for use within cfdevices
 * only.
 */
@InternalApi
public final class CommaSeparated {
  private final String text;

  private CommaSeparated(String text) {
    this.text = text;
  }

  /** Returns a parameter with the values in the order given, or null if there are none. */
  public static @Nullable CommaSeparated of(@Nullable List<?> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    return new CommaSeparated(values.stream().map(QueryText::of).collect(Collectors.joining(",")));
  }

  /** Returns the values joined by commas. */
  @Override
  public String toString() {
    return text;
  }
}
