package io.github.cfdevices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.report.Report;
import io.github.cfdevices.benchmarks.report.Result;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets every row run for a moment, so that none rots. */
final class SmokeTest {
  @TempDir Path directory;

  static List<Row> rows() {
    return Rows.all();
  }

  /** A row measures nothing where its contestants come to different data: it throws. */
  @ParameterizedTest
  @MethodSource("rows")
  void everyContestantRunsAndAgreesAndIsReported(Row row) throws Exception {
    Figures figures = row.measure(Extent.SMOKE);

    assertThat(figures.samples()).isNotEmpty();
    assertThat(row.limits())
        .allSatisfy(limit -> assertThat(Verdict.of(limit, figures).ratio()).isPositive());
    Report report = new Report(directory);
    report.add(Result.of(row, figures));
    assertThat(report.write()).contains("## " + row.name());
    assertThat(directory.resolve("latest.json")).content().contains("\"" + row.name() + "\"");
    assertThat(Files.readString(directory.resolve(row.name() + ".svg")))
        .containsPattern("</svg\\s*>\\s*$");
  }
}
