package io.github.cfdevices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets every row run for a moment. */
final class SmokeTest {
  static Iterable<Row> rows() {
    return Rows.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyContestantOfARowRuns(Row row) throws Exception {
    Figures figures = row.measure(Extent.SMOKE);
    assertThat(figures.samples()).isNotEmpty();
    assertThat(row.limits())
        .allSatisfy(limit -> assertThat(Verdict.of(limit, figures).ratio()).isPositive());
  }
}
