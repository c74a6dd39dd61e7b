package io.github.cfdevices.templates.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the components that operations refer to, directly or through other components. */
final class UsedComponents {
  private static final String COMPONENTS = "#/components/";

  private final ObjectMapper mapper;
  private final Map<String, Set<String>> used = new HashMap<>();

  UsedComponents(OpenAPI document) {
    this.mapper = document.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper();
    JsonNode components = mapper.valueToTree(document.getComponents());
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        used.put(
            COMPONENTS + kind.getKey() + "/" + component.getKey(),
            references(component.getValue()));
      }
    }
  }

  /** Returns the places of the components that an operation uses. */
  Set<String> of(Operation operation) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(references(mapper.valueToTree(operation)));
    while (!open.isEmpty()) {
      String component = open.pop();
      if (found.add(component)) {
        open.addAll(used.getOrDefault(component, Set.of()));
      }
    }
    return found;
  }

  private static Set<String> references(JsonNode node) {
    Set<String> references = new HashSet<>();
    collect(node, references);
    return references;
  }

  private static void collect(JsonNode node, Set<String> references) {
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual()) {
      references.add(reference.textValue());
    }
    node.forEach(child -> collect(child, references));
  }
}
