package io.github.cfdevices.tests.regeneration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * A copy of the document that a test edits as its keeper would. Places are written as {@code
 * components/schemas/Device}; a path of the API is one step, in which {@code ~1} stands for the
 * slash.
 */
final class Document {
  private static final ObjectNode WHOLE = read();

  private final ObjectNode root;

  private Document(ObjectNode root) {
    this.root = root;
  }

  /** Returns a copy with the calls of some resources only, so that there is less to generate. */
  static Document of(String... tags) {
    ObjectNode copy = WHOLE.deepCopy();
    List<String> kept = List.of(tags);
    for (JsonNode path : copy.path("paths")) {
      ((ObjectNode) path)
          .removeIf(
              operation ->
                  operation.has("tags") && !kept.contains(operation.at("/tags/0").asText()));
    }
    return new Document(copy);
  }

  /** Sets the value at a place, given as YAML. */
  Document put(String place, String yaml) {
    int last = place.lastIndexOf('/');
    node(place.substring(0, last)).set(name(place.substring(last + 1)), parse(yaml));
    return this;
  }

  /** Adds an item, given as YAML, to the list at a place. */
  Document add(String place, String yaml) {
    ((ArrayNode) at(place)).add(parse(yaml));
    return this;
  }

  Document remove(String place) {
    int last = place.lastIndexOf('/');
    String name = name(place.substring(last + 1));
    if (node(place.substring(0, last)).remove(name) == null) {
      throw new IllegalArgumentException("nothing at " + place);
    }
    return this;
  }

  /** Renames the member at a place. */
  Document rename(String place, String name) {
    JsonNode value = at(place);
    return remove(place)
        .put(place.substring(0, place.lastIndexOf('/') + 1) + name, value.toString());
  }

  /** Removes an item from the list at a place. */
  Document removeItem(String place, String text) {
    Iterator<JsonNode> items = at(place).elements();
    while (items.hasNext()) {
      if (items.next().asText().equals(text)) {
        items.remove();
        return this;
      }
    }
    throw new IllegalArgumentException("no " + text + " at " + place);
  }

  /** Adds a schema. */
  Document schema(String name, String yaml) {
    return put("components/schemas/" + name, yaml);
  }

  /** Adds a property to a schema. */
  Document property(String schema, String name, String yaml) {
    ObjectNode owner = node("components/schemas/" + schema);
    owner.withObject("/properties").set(name, parse(yaml));
    return this;
  }

  /** Adds a GET with tag Tests at {@code /probe}, with further keywords of the operation. */
  Document probe(String keywords, String answer) {
    return operation("/probe", "get", keywords, answer);
  }

  /** Adds an operation named {@code probe} with a JSON response of a schema. */
  Document operation(String path, String method, String keywords, String answer) {
    ObjectNode operation = (ObjectNode) parse(keywords.isBlank() ? "{}" : keywords);
    put("paths/" + step(path), "{}");
    operation.withArray("/tags").add("Probe");
    operation.put("operationId", "probe");
    operation.put("summary", "Probes.");
    operation.set("responses", parse("{'200': {description: OK}}"));
    JsonNode json = parse("{application/json: {}}");
    ((ObjectNode) json.get("application/json")).set("schema", parse(answer));
    ((ObjectNode) operation.at("/responses/200")).set("content", json);
    node("paths/" + step(path)).set(method, operation);
    return this;
  }

  /** Returns a path of the API as a step of a place. */
  static String step(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the document as JSON, which is valid YAML. */
  String text() {
    return root.toPrettyString();
  }

  private ObjectNode node(String place) {
    return (ObjectNode) at(place);
  }

  private JsonNode at(String place) {
    JsonNode node = root.at("/" + place);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("nothing at " + place);
    }
    return node;
  }

  private static String name(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  private static JsonNode parse(String yaml) {
    try {
      return Yaml.mapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(yaml, e);
    }
  }

  private static ObjectNode read() {
    try (InputStream in = Document.class.getResourceAsStream("/openapi.yaml")) {
      return (ObjectNode) Yaml.mapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError("reading from the class path", e);
    }
  }
}
