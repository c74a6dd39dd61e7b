package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds schemas that are a part of themselves through {@code allOf}. */
final class CircularParts {
  private final JsonNode schemas;
  private final Diagnostics diagnostics;
  private final Set<String> done = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  private CircularParts(JsonNode schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  static void find(JsonNode schemas, Diagnostics diagnostics) {
    CircularParts parts = new CircularParts(schemas, diagnostics);
    schemas.fieldNames().forEachRemaining(parts::visit);
  }

  private void visit(String name) {
    if (done.contains(name)) {
      return;
    }
    if (!open.add(name)) {
      JsonNode schema = schemas.path(name);
      String place = new Pointer(List.of("components", "schemas", name)).toString();
      diagnostics.add(
          schema.path(Hints.SOURCE).asText(place), "a part of itself, which adds nothing to it");
      return;
    }
    visit(schemas.path(name));
    open.remove(name);
    done.add(name);
  }

  private void visit(JsonNode schema) {
    Pointer target = Pointer.parse(schema.path("$ref").asText().replaceFirst("^#", ""));
    if (target != null && target.tokens().size() == 3) {
      visit(target.tokens().get(2));
    }
    schema.path("allOf").forEach(this::visit);
  }
}
