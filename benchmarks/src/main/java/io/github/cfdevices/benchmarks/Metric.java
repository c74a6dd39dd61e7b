package io.github.cfdevices.benchmarks;

/** What one contestant is measured by, such as {@code cfdevices} by {@code ms}. */
record Metric(String contestant, String unit) {
  @Override
  public String toString() {
    return contestant + ", " + unit;
  }
}
