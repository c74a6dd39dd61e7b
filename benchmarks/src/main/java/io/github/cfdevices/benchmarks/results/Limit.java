package io.github.cfdevices.benchmarks.results;

import org.jspecify.annotations.Nullable;

/**
 * The maximum ratio of the medians of two metrics.
 *
 * @param must the required ratio, or null
 * @param goal the ratio that is the goal, or null
 */
public record Limit(Metric subject, Metric against, @Nullable Double must, @Nullable Double goal) {
  /** Compares two contestants by the same unit. */
  public static Limit of(
      String unit, String subject, String against, @Nullable Double must, @Nullable Double goal) {
    return new Limit(new Metric(subject, unit), new Metric(against, unit), must, goal);
  }
}
