package io.github.cfdevices.templates;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;

/** Counts what was generated, and says what of the document has no type of its own, and why. */
final class Report {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> classes = new TreeMap<>();

  void add(CodegenOperation operation) {
    count("operations");
    Map<String, Object> view = operation.vendorExtensions;
    if (view.get("cfWalks") instanceof List<?> walks && !walks.isEmpty()) {
      for (PagingStyle style : PagingStyle.of(view)) {
        count("lists walked by " + style.kind().name().toLowerCase(Locale.ROOT));
      }
    } else if (Boolean.TRUE.equals(view.get("cfEmpty"))) {
      count("operations without a result");
    } else {
      count("operations with one result");
    }
  }

  private void add(CodegenModel model) {
    String kind = kind(model.vendorExtensions);
    count(kind.startsWith("union") ? kind.replaceFirst("union", "unions") : kind + 's');
    classes.put(model.classname, kind + " at " + model.vendorExtensions.get(Hints.PLACE));
  }

  private static String kind(Map<String, Object> view) {
    if (view.containsKey("cfEnum")) {
      return "enum";
    }
    if (view.containsKey("cfParams")) {
      return "parameter object";
    }
    if (view.containsKey("cfSiblingUnion")) {
      return "union decided from outside";
    }
    if (view.containsKey("cfInnerUnion")) {
      return "union decided from inside";
    }
    return view.containsKey("cfUnion") ? "undecided union" : "model";
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void write(Path file, Collection<CodegenModel> models, Map<String, String> notes) {
    models.forEach(this::add);
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append(count).append(' ').append(what).append('\n'));
    text.append(notes.size()).append(" places without a type of their own\n");
    notes.forEach(
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
