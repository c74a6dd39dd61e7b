package io.github.cfdevices.benchmarks;

import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.report.Report;
import io.github.cfdevices.benchmarks.report.Result;
import java.nio.file.Path;
import java.util.List;

/** Measures all rows, or the rows named by the arguments, and writes the report. */
final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> names = List.of(args);
    List<String> known = Rows.all().stream().map(Row::name).toList();
    if (!known.containsAll(names)) {
      System.err.println("The rows are " + String.join(", ", known) + ".");
      System.exit(2);
    }
    Report report = new Report(Path.of("benchmarks", "results"));
    for (Row row : Rows.all()) {
      if (names.isEmpty() || names.contains(row.name())) {
        System.out.println(row.name() + ": " + row.title());
        report.add(Result.of(row, row.measure(Extent.FULL)));
      }
    }
    System.out.println(report.write());
    System.exit(report.isMet() ? 0 : 1);
  }
}
