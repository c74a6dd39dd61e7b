package io.github.cfdevices.tests.generation;

import io.github.cfdevices.json.RawJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document as plain maps and lists, with unmodified examples. */
final class WholeApiDocument {
  private final @Nullable Object root;

  WholeApiDocument(String json) {
    this.root = RawJson.parse(json).value();
  }

  /** Returns the value at a pointer after resolving references, or null. */
  @Nullable Object at(String pointer) {
    Object node = root;
    for (String step : pointer.substring(2).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      node = node instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return followed(node);
  }

  /** Returns the examples of the first successful JSON response. */
  List<Object> answers(String operation) {
    if (member(operation(operation), "responses") instanceof Map<?, ?> responses) {
      return responses.keySet().stream()
          .map(Object::toString)
          .filter(status -> status.startsWith("2"))
          .sorted()
          .findFirst()
          .map(status -> examples(member(responses, status)))
          .orElse(List.of());
    }
    return List.of();
  }

  /** Returns the examples of a JSON body. */
  List<Object> requests(String operation) {
    return examples(member(operation(operation), "requestBody"));
  }

  /** Returns an object that consists of the examples of its properties. */
  Map<String, Object> examplesOfMembers(Map<?, ?> schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, property) -> {
            Object example = member(property, "example");
            if (example != null) {
              members.put(name.toString(), example);
            }
          });
    }
    return members;
  }

  private @Nullable Object operation(String name) {
    String[] parts = name.split(" ", 2);
    return member(member(member(root, "paths"), parts[1]), parts[0].toLowerCase(Locale.ROOT));
  }

  private List<Object> examples(@Nullable Object holder) {
    Object media = member(member(holder, "content"), "application/json");
    List<Object> examples = new ArrayList<>();
    addIfAny(examples, member(media, "example"));
    if (member(media, "examples") instanceof Map<?, ?> named) {
      named.values().forEach(each -> addIfAny(examples, member(each, "value")));
    }
    return examples;
  }

  private static void addIfAny(List<Object> examples, @Nullable Object example) {
    if (example != null) {
      examples.add(example);
    }
  }

  private @Nullable Object member(@Nullable Object node, String name) {
    return followed(node) instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private @Nullable Object followed(@Nullable Object node) {
    return node instanceof Map<?, ?> map && map.get("$ref") instanceof String ref ? at(ref) : node;
  }
}
