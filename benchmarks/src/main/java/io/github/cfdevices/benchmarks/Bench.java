package io.github.cfdevices.benchmarks;

import java.util.List;

/** Measures all rows, or those that the arguments name. */
final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> names = List.of(args);
    for (Row row : Rows.all()) {
      if (names.isEmpty() || names.contains(row.name())) {
        Figures figures = row.measure(Extent.FULL);
        figures.samples().forEach((metric, samples) -> print(metric, Stats.of(samples)));
        row.limits().forEach(limit -> System.out.println(Verdict.of(limit, figures)));
      }
    }
  }

  private static void print(Metric metric, Stats stats) {
    System.out.printf(
        "%s: %.3f (%.3f to %.3f)%n", metric, stats.median(), stats.least(), stats.greatest());
  }
}
