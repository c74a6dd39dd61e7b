package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * The most that the median of one metric may be of another's.
 *
 * @param must the ratio that is required, or null
 * @param goal the ratio that is aimed at, or null
 */
record Limit(Metric subject, Metric against, @Nullable Double must, @Nullable Double goal) {
  /** Compares two contestants by the same unit. */
  static Limit of(
      String unit, String subject, String against, @Nullable Double must, @Nullable Double goal) {
    return new Limit(new Metric(subject, unit), new Metric(against, unit), must, goal);
  }
}
