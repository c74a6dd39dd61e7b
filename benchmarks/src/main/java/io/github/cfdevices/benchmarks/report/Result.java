package io.github.cfdevices.benchmarks.report;

import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Verdict;
import java.util.List;

/** The result of a row. */
public record Result(Row row, Figures figures, List<Verdict> verdicts) {
  public static Result of(Row row, Figures figures) {
    return new Result(
        row, figures, row.limits().stream().map(limit -> Verdict.of(limit, figures)).toList());
  }

  boolean isMet() {
    return verdicts.stream().allMatch(Verdict::met);
  }
}
