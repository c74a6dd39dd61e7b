package io.github.cfdevices.benchmarks.harness;

import org.jspecify.annotations.Nullable;

/** Checks that all contestants of a row have the same result. */
public final class Agreement {
  private final String row;
  private @Nullable String first;
  private @Nullable String data;

  public Agreement(String row) {
    this.row = row;
  }

  /**
   * Compares the result of a contestant with that of the others.
   *
   * @throws IllegalStateException if they differ
   */
  public void check(String contestant, String other) {
    if (data == null) {
      first = contestant;
      data = other;
    } else if (!data.equals(other)) {
      throw new IllegalStateException(
          "%s: %s came to %s, and %s to %s".formatted(row, first, data, contestant, other));
    }
  }
}
