package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the members of path items. */
final class PathItemCopies {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectCopies objects;
  private final Diagnostics diagnostics;

  PathItemCopies(ObjectCopies objects, Diagnostics diagnostics) {
    this.objects = objects;
    this.diagnostics = diagnostics;
  }

  /** Returns the copy of a member of a path item, or null if it is left out. */
  @Nullable JsonNode member(String name, Location place, JsonNode value) {
    if (METHODS.contains(name)) {
      return value.isObject() ? operation(place, value) : null;
    }
    return switch (name) {
      case "parameters" -> objects.all(Kind.PARAMETER, place, value);
      case "query" -> leaveOut("QUERY", place);
      case "additionalOperations" -> {
        value.fieldNames().forEachRemaining(method -> leaveOut(method, place));
        yield null;
      }
      default -> value;
    };
  }

  /** Moves the parameters of a path to its operations, before their own. */
  static void moveParameters(ObjectNode pathItem) {
    if (pathItem.remove("parameters") instanceof ArrayNode shared) {
      for (String method : METHODS) {
        if (pathItem.get(method) instanceof ObjectNode operation) {
          ArrayNode all = shared.deepCopy();
          operation.path("parameters").forEach(all::add);
          operation.set("parameters", all);
        }
      }
    }
  }

  private @Nullable JsonNode leaveOut(String method, Location place) {
    List<String> tokens = place.pointer().tokens();
    String path = tokens.get(tokens.size() - 2);
    diagnostics.addLeftOut(method + " " + path, "the method " + method + " is not supported");
    return null;
  }

  private ObjectNode operation(Location place, JsonNode operation) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    operation
        .properties()
        .forEach(
            member -> {
              Location inside = place.with(member.getKey());
              JsonNode value = ofOperation(member.getKey(), inside, member.getValue());
              if (value != null) {
                copy.set(member.getKey(), value);
              }
            });
    if (copy.path("responses").isEmpty()) {
      copy.putObject("responses").putObject("default").put("description", "");
    }
    return copy;
  }

  private @Nullable JsonNode ofOperation(String name, Location place, JsonNode value) {
    return switch (name) {
      case "parameters" -> objects.all(Kind.PARAMETER, place, value);
      case "requestBody" -> objects.value(Kind.REQUEST_BODY, place, value);
      case "responses" -> objects.each(Kind.RESPONSE, place, value);
      case "callbacks" -> {
        value
            .fieldNames()
            .forEachRemaining(
                callback ->
                    diagnostics.addIgnored(
                        place.with(callback).toString(),
                        "a callback, which is a request to the app"));
        yield null;
      }
      default -> value;
    };
  }
}
