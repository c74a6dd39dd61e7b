package io.github.cfdevices.benchmarks;

import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.report.Pictures;
import io.github.cfdevices.benchmarks.report.Report;
import io.github.cfdevices.benchmarks.report.Result;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures all rows, or the rows named by the arguments, and writes the report. With {@code
 * --draw}, it draws the pictures of the report again.
 */
final class Bench {
  private static final Path RESULTS = Path.of("benchmarks", "results");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> names = List.of(args);
    if (names.equals(List.of("--draw"))) {
      Pictures.draw(RESULTS);
      return;
    }
    List<String> known = Rows.all().stream().map(Row::name).toList();
    if (!known.containsAll(names)) {
      System.err.println("The rows are " + String.join(", ", known) + ".");
      System.exit(2);
    }
    Report report = new Report(RESULTS);
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
