package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose values are joined by spaces or vertical bars; immutable. This is for use within
 * cfdevices only.
 */
@InternalApi
public final class Delimited {
  private final String text;

  private Delimited(String text) {
    this.text = text;
  }

  /** Returns a parameter with the values in the order given, or null if there are none. */
  public static @Nullable Delimited by(String delimiter, @Nullable List<?> values) {
    return values == null || values.isEmpty()
        ? null
        : new Delimited(CommaSeparated.join(delimiter, values));
  }

  /** Returns the joined values. */
  @Override
  public String toString() {
    return text;
  }
}
