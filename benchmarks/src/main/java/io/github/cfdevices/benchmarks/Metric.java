package io.github.cfdevices.benchmarks;

/** A metric of a contestant, such as {@code ms} of {@code cfdevices}. */
record Metric(String contestant, String unit) {
  @Override
  public String toString() {
    return contestant + ", " + unit;
  }
}
