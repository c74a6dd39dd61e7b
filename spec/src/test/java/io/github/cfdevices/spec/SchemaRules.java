package io.github.cfdevices.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What every schema declares: descriptions, marked secrets and names for its values. */
final class SchemaRules {
  private static final Pattern SECRET = Pattern.compile("secret|client_key|password");

  private final SpecDocument document;
  private final List<String> problems;

  SchemaRules(SpecDocument document, List<String> problems) {
    this.document = document;
    this.problems = problems;
  }

  void check() {
    roots().forEach(this::check);
  }

  private Map<String, JsonNode> roots() {
    Map<String, JsonNode> roots = new LinkedHashMap<>(document.components("schemas"));
    document
        .components("responses")
        .keySet()
        .forEach(
            name ->
                roots.put(
                    "the response " + name,
                    document.body("/components/responses/" + name).schema()));
    document
        .components("parameters")
        .forEach((name, parameter) -> roots.put("the parameter " + name, parameter.path("schema")));
    document
        .operations()
        .forEach(
            operation -> {
              operation
                  .parameters()
                  .forEach(
                      parameter ->
                          roots.putIfAbsent(
                              "the parameter "
                                  + parameter.path("name").asString("")
                                  + " of "
                                  + operation.id(),
                              parameter.path("schema")));
              roots.put("the request of " + operation.id(), operation.request().schema());
              if (!operation.node().at("/responses/200").has("$ref")) {
                roots.put("the response of " + operation.id(), operation.response().schema());
              }
            });
    return roots;
  }

  private void check(String where, JsonNode schema) {
    checkReference(where, schema.path("$ref"), "$ref");
    checkReference(where, schema.path("x-request-schema"), "x-request-schema");
    if (schema.has("x-enum-varnames")
        && schema.path("x-enum-varnames").size() != schema.path("enum").size()) {
      problems.add(
          "%s: %d names for %d values"
              .formatted(where, schema.path("x-enum-varnames").size(), schema.path("enum").size()));
    }
    schema
        .path("properties")
        .forEachEntry((name, property) -> checkProperty(where + "." + name, name, property));
    Stream.of("allOf", "anyOf", "oneOf")
        .flatMap(kind -> schema.path(kind).valueStream())
        .forEach(part -> check(where, part));
    Stream.of("items", "additionalProperties")
        .filter(schema::has)
        .forEach(kind -> check(where + "[]", schema.path(kind)));
  }

  private void checkProperty(String where, String name, JsonNode property) {
    boolean resolved = !document.target(property).isMissingNode(); // Otherwise check() reports it.
    if (resolved
        && Stream.of(property, document.target(property))
            .allMatch(schema -> schema.path("description").asString("").isEmpty())) {
      problems.add(where + ": no description");
    }
    if (property.has("allOf")
        && property.path("nullable").asBoolean(false)
        && !document.target(property).path("nullable").asBoolean(false)) {
      problems.add(where + ": nullable, but what it refers to is not");
    }
    boolean marked =
        property.path("format").asString("").equals("password")
            && property.path("writeOnly").asBoolean(false);
    if (SECRET.matcher(name).find() && !marked) {
      problems.add(where + ": a secret needs the format password and writeOnly");
    }
    check(where, property);
  }

  private void checkReference(String where, JsonNode reference, String keyword) {
    String target = reference.asString("");
    if (!reference.isMissingNode()
        && !(target.startsWith("#/components/schemas/") && document.at(target).isObject())) {
      problems.add(where + ": " + keyword + " points to no schema: " + target);
    }
  }
}
