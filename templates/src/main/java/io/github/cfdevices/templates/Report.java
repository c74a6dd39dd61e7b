package io.github.cfdevices.templates;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.render.Characters;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.view.ModelSummary;
import io.github.cfdevices.templates.view.OperationSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the generated classes and operations, and lists what a document describes and generated
 * code does not, or not as precisely.
 */
final class Report {
  private static final String COMPONENT = "#/components/schemas/[^/]+";

  private final Diagnostics found;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> classes = new TreeMap<>();
  private final Set<String> operations = new TreeSet<>();

  Report(Diagnostics found) {
    this.found = found;
  }

  /** Adds an operation, which has a method in the class of each of its tags. */
  void add(OperationSummary operation) {
    if (!operations.add(operation.operation())) {
      return;
    }
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
    if (model.place().matches(COMPONENT)) {
      found.addName(model.place(), References.nameOf(model.place()), model.className());
    }
    model
        .members()
        .forEach((name, member) -> found.addName(model.place() + " " + name, name, member));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void write(Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(found.operations() + " operations in the document");
    counts.forEach((what, count) -> lines.add(count + " " + what));
    addIfAny("operations left out", found.leftOut(), lines);
    addIfAny("parts of operations and schemas ignored", found.ignored(), lines);
    addIfAny("list operations without paging", found.unpaged(), lines);
    add("places with a less precise type", found.all(), lines);
    Map<String, String> affected = new TreeMap<>();
    found.byOperation().forEach((name, places) -> affected.put(name, String.join(", ", places)));
    addIfAny("operations with such places", affected, lines);
    addIfAny("places with constraints that are not checked", found.unchecked(), lines);
    addIfAny("decisions that the document does not state", found.guesses(), lines);
    addIfAny("names with other letters than in the document", found.renamed(), lines);
    add("classes", classes, lines);
    try {
      @Nullable Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(
          file, lines.stream().map(Characters::visible).collect(joining("\n", "", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addIfAny(String what, Map<String, String> entries, List<String> lines) {
    if (!entries.isEmpty()) {
      add(what, entries, lines);
    }
  }

  private static void add(String what, Map<String, String> entries, List<String> lines) {
    lines.add(entries.size() + " " + what);
    entries.forEach((name, value) -> lines.add("  " + name + ": " + value));
  }
}
