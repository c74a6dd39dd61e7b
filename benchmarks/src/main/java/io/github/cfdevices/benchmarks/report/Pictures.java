package io.github.cfdevices.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A picture of each row, and one of the rows that tell most about a choice of a client. */
public final class Pictures {
  private static final List<String> SUMMARY = List.of("walk-cursor", "walk-numbers", "cold-start");

  private Pictures() {}

  static String fileName(String row) {
    return row + ".svg";
  }

  /** Draws the rows of the JSON report in the directory. */
  public static void draw(Path directory) throws IOException {
    List<Measured.Row> rows = Measured.read(directory.resolve(JsonReport.FILE_NAME)).rows();
    for (Measured.Row row : rows) {
      Svg.write(List.of(Panel.of(row)), directory.resolve(fileName(row.name())));
    }
    Map<String, Measured.Row> byName =
        rows.stream().collect(Collectors.toMap(Measured.Row::name, Function.identity()));
    if (byName.keySet().containsAll(SUMMARY)) {
      List<Panel> panels = SUMMARY.stream().map(byName::get).map(Panel::of).toList();
      Svg.write(panels, directory.resolve(fileName("summary")));
    }
  }
}
