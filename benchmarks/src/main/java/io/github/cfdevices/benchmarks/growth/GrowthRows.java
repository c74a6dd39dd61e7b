package io.github.cfdevices.benchmarks.growth;

import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.process.ClassPath;
import io.github.cfdevices.benchmarks.process.JavaCommand;
import io.github.cfdevices.benchmarks.process.Jvm;
import java.util.List;

/** The rows that show how the time grows with the amount of work. */
public final class GrowthRows {
  private static final int PER_PAGE = 10;
  private static final int WARMUP = 2_000 * PER_PAGE;

  private GrowthRows() {}

  public static Row pages() {
    return new GrowthRow(
        "growth-pages",
        "lists of 10 to 10,000 pages of 10 devices",
        "ms a page",
        List.of(10, 100, 1_000, 10_000),
        3,
        (server, pages) ->
            Jvm.CFDEVICES_RX
                .command(
                    PagesProgram.class,
                    server.url(0, (long) pages * PER_PAGE),
                    PER_PAGE,
                    server.url(0, WARMUP))
                .words());
  }

  public static Row models() {
    return new GrowthRow(
        "growth-models",
        "documents of 10 to 4,000 schemas of 10 properties, generated",
        "ms a model",
        List.of(10, 100, 1_000, 4_000),
        1,
        (server, models) ->
            JavaCommand.of(ModelsProgram.class, ClassPath.all(), models)
                .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=error")
                .words());
  }
}
