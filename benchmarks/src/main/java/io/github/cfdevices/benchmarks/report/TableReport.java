package io.github.cfdevices.benchmarks.report;

import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.results.Stats;
import io.github.cfdevices.benchmarks.results.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as Markdown. */
final class TableReport {
  private TableReport() {}

  static String of(Map<String, String> machine, List<Result> results) {
    return "# Latest results\n\n"
        + machine.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "))
        + ".\n\n## Limits\n\n"
        + "| row | ours | against | ratio | must | goal |\n|---|---|---|---|---|---|\n"
        + results.stream().map(TableReport::limits).collect(Collectors.joining())
        + "\n"
        + results.stream().map(TableReport::figures).collect(Collectors.joining("\n"));
  }

  private static String limits(Result result) {
    return result.verdicts().stream()
        .map(verdict -> limit(result.row().name(), verdict))
        .collect(Collectors.joining());
  }

  private static String limit(String row, Verdict verdict) {
    Limit limit = verdict.limit();
    return "| %s | %s | %s | %.2f | %s | %s |%n"
        .formatted(
            row,
            limit.subject(),
            limit.against(),
            verdict.ratio(),
            bound(limit.must(), verdict.met()),
            bound(limit.goal(), verdict.reached()));
  }

  private static String bound(@Nullable Double bound, boolean holds) {
    return bound == null ? "" : "%.2f %s".formatted(bound, holds ? "✓" : "✗");
  }

  private static String figures(Result result) {
    return "## %s%n%n%s.%n%n| contestant | unit | median | least | greatest | samples |%n"
            .formatted(result.row().name(), capitalized(result.row().title()))
        + "|---|---|---|---|---|---|\n"
        + result.figures().samples().keySet().stream()
            .map(metric -> figure(metric, result.figures().stats(metric)))
            .collect(Collectors.joining())
        + "\n![%s](%s)%n".formatted(result.row().name(), Pictures.fileName(result.row().name()));
  }

  private static String figure(Metric metric, Stats stats) {
    return "| %s | %s | %.4g | %.4g | %.4g | %d |%n"
        .formatted(
            metric.contestant(),
            metric.unit(),
            stats.median(),
            stats.least(),
            stats.greatest(),
            stats.samples());
  }

  private static String capitalized(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
