package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Copies the members of path items. */
final class PathItemCopies {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectCopies objects;
  private final SourceFiles files;
  private final Diagnostics diagnostics;

  PathItemCopies(ObjectCopies objects, SourceFiles files, Diagnostics diagnostics) {
    this.objects = objects;
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** Returns the copy of a member of a path item, or null if it is left out. */
  @Nullable JsonNode member(String name, Location place, JsonNode value) {
    if (METHODS.contains(name)) {
      return value.isObject() ? operationOrTarget(name, place, value) : null;
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
    return leaveOut(method, place, "the method " + method + " is not supported");
  }

  private @Nullable JsonNode leaveOut(String method, Location place, String reason) {
    List<String> tokens = place.pointer().tokens();
    String path = tokens.size() < 2 ? place.toString() : tokens.get(tokens.size() - 2);
    diagnostics.addLeftOut(method + " " + path, reason);
    return null;
  }

  /**
   * Copies an operation, or the one that it refers to; OpenAPI does not allow that, but it is used.
   */
  private @Nullable JsonNode operationOrTarget(String name, Location place, JsonNode value) {
    JsonNode ref = value.path("$ref");
    if (!ref.isTextual()) {
      return operation(place, value);
    }
    ReferenceTarget target = ReferenceTarget.of(ref.textValue(), place.file(), files).end(files);
    if (target.location() == null || target.node() == null || !target.node().isObject()) {
      String problem = target.problem() == null ? "is not an object" : target.problem();
      return leaveOut(name.toUpperCase(Locale.ROOT), place, "the operation " + problem);
    }
    return operation(target.location(), target.node());
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
