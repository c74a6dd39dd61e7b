package io.github.cfdevices.templates;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.view.ModelSummary;
import io.github.cfdevices.templates.view.OperationSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Map<String, String> diagnostics = found.all();
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append(count).append(' ').append(what).append('\n'));
    if (!found.leftOut().isEmpty()) {
      text.append(found.leftOut().size()).append(" operations left out\n");
      found
          .leftOut()
          .forEach(
              (operation, reason) ->
                  text.append("  ").append(operation).append(": ").append(reason).append('\n'));
    }
    text.append(diagnostics.size()).append(" places with a less precise type\n");
    diagnostics.forEach(
        (place, reason) ->
            text.append("  ").append(place).append(": ").append(reason).append('\n'));
    text.append(classes.size()).append(" classes\n");
    classes.forEach(
        (name, kind) -> text.append("  ").append(name).append(": ").append(kind).append('\n'));
    try {
      @Nullable Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
