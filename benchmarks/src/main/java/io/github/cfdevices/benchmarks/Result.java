package io.github.cfdevices.benchmarks;

import java.util.List;

/** The result of a row. */
record Result(Row row, Figures figures, List<Verdict> verdicts) {
  static Result of(Row row, Figures figures) {
    return new Result(
        row, figures, row.limits().stream().map(limit -> Verdict.of(limit, figures)).toList());
  }

  boolean isMet() {
    return verdicts.stream().allMatch(Verdict::met);
  }
}
