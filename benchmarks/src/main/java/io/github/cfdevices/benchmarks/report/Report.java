package io.github.cfdevices.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the results as JSON, as Markdown and as plots. */
public final class Report {
  private final Path directory;
  private final List<Result> results = new ArrayList<>();

  public Report(Path directory) {
    this.directory = directory;
  }

  public void add(Result result) {
    results.add(result);
  }

  /** Returns whether all required limits are met. */
  public boolean isMet() {
    return results.stream().allMatch(Result::isMet);
  }

  /** Writes all files, and returns the table. */
  public String write() throws IOException, InterruptedException {
    Map<String, String> machine = Machine.here();
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(JsonReport.FILE_NAME), JsonReport.of(machine, results));
    String table = TableReport.of(machine, results);
    Files.writeString(directory.resolve("latest.md"), table);
    Pictures.draw(directory);
    return table;
  }
}
