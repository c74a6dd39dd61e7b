package io.github.cfdevices.benchmarks.results;

/** A metric of a contestant, such as {@code ms} of {@code cfdevices}. */
public record Metric(String contestant, String unit) {
  @Override
  public String toString() {
    return contestant + ", " + unit;
  }
}
