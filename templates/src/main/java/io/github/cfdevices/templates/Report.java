package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.render.Characters;
import io.github.cfdevices.templates.view.ModelSummary;
import io.github.cfdevices.templates.view.OperationSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the generated classes and operations, and lists the places of a document that become raw
 * JSON or lose precision.
 */
final class Report {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> classes = new TreeMap<>();

  void add(OperationSummary operation) {
    count("operations");
    operation.paging().forEach(style -> count("lists with paging style " + style));
    if (operation.paging().isEmpty()) {
      count(operation.empty() ? "operations without a result" : "operations with one result");
    }
  }

  void add(ModelSummary model) {
    String kind = model.kind();
    count(kind.startsWith("union") ? kind.replaceFirst("union", "unions") : kind + 's');
    classes.put(model.className(), kind + " at " + model.place());
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void write(Path file, Diagnostics found) {
    List<String> lines = new ArrayList<>();
    counts.forEach((what, count) -> lines.add(count + " " + what));
    if (!found.leftOut().isEmpty()) {
      append("operations left out", found.leftOut(), lines);
    }
    if (!found.ignored().isEmpty()) {
      append("parts of operations and schemas ignored", found.ignored(), lines);
    }
    if (!found.unpaged().isEmpty()) {
      append("list operations without paging", found.unpaged(), lines);
    }
    append("places with a less precise type", found.all(), lines);
    append("classes", classes, lines);
    try {
      @Nullable Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(
          file,
          lines.stream().map(Characters::visible).collect(joining("\n", "", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(String title, Map<String, String> entries, List<String> lines) {
    lines.add(entries.size() + " " + title);
    entries.forEach((name, reason) -> lines.add("  " + name + ": " + reason));
  }
}
