package io.github.cfdevices.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document as a tree, with the look-ups that the lint rules share. */
record SpecDocument(JsonNode root) {
  static final String RESOURCE = "openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  static String text() {
    try (InputStream in = SpecDocument.class.getResourceAsStream("/" + RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SpecDocument load() {
    return new SpecDocument(new YAMLMapper().readTree(text()));
  }

  Map<String, JsonNode> components(String kind) {
    Map<String, JsonNode> components = new LinkedHashMap<>();
    root.path("components").path(kind).forEachEntry(components::put);
    return components;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, node) -> {
                      if (METHODS.contains(method)) {
                        operations.add(operation(path, method));
                      }
                    }));
    return operations;
  }

  private Operation operation(String path, String method) {
    String item = "/paths/" + path.replace("~", "~0").replace("/", "~1");
    JsonNode node = root.at(item + "/" + method);
    List<JsonNode> parameters = new ArrayList<>();
    root.at(item + "/parameters").forEach(parameter -> parameters.add(resolve(parameter)));
    node.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
    return new Operation(
        node.path("operationId").asString(method + " " + path),
        path,
        node,
        parameters,
        body(item + "/" + method + "/requestBody"),
        body(item + "/" + method + "/responses/200"));
  }

  Body body(String pointer) {
    String media = follow(pointer) + "/content/application~1json";
    return new Body(media, root.at(media));
  }

  /** Returns where a pointer leads when references on the way are followed. */
  private String follow(String pointer) {
    JsonNode node = root.at(pointer);
    return node.has("$ref") ? follow(node.path("$ref").asString().substring(1)) : pointer;
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(at(node.path("$ref").asString(""))) : node;
  }

  /** Returns what a reference like {@code #/components/schemas/Device} names. */
  JsonNode at(String reference) {
    return root.at(reference.startsWith("#/") ? reference.substring(1) : "/no/such/node");
  }

  /** Returns the schema behind references and behind the allOf that carries a nullable one. */
  JsonNode target(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    JsonNode parts = resolved.path("allOf");
    return parts.size() == 1 && !resolved.has("properties") ? target(parts.get(0)) : resolved;
  }

  /** Returns a property of a schema or of one of the schemas it is composed of. */
  JsonNode property(JsonNode schema, String name) {
    JsonNode resolved = resolve(schema);
    JsonNode found = resolved.path("properties").path(name);
    for (JsonNode part : resolved.path("allOf")) {
      found = found.isMissingNode() ? property(part, name) : found;
    }
    return found;
  }

  static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  record Operation(
      String id,
      String path,
      JsonNode node,
      List<JsonNode> parameters,
      Body request,
      Body response) {}

  record Body(String pointer, JsonNode node) {
    JsonNode schema() {
      return node.path("schema");
    }

    JsonNode example() {
      return node.path("example");
    }
  }
}
