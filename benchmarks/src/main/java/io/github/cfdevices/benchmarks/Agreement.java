package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.Nullable;

/** Sees to it that all contestants of a row come to the same data. */
final class Agreement {
  private final String row;
  private @Nullable String first;
  private @Nullable String data;

  Agreement(String row) {
    this.row = row;
  }

  /**
   * Compares the data of a contestant with those of the others.
   *
   * @throws IllegalStateException if they differ
   */
  void check(String contestant, String other) {
    if (data == null) {
      first = contestant;
      data = other;
    } else if (!data.equals(other)) {
      throw new IllegalStateException(
          "%s: %s came to %s, and %s to %s".formatted(row, first, data, contestant, other));
    }
  }
}
