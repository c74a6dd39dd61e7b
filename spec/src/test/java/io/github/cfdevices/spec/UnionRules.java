package io.github.cfdevices.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How the value of a sibling decides which member of a union is meant. */
final class UnionRules {
  private final SpecDocument document;
  private final List<String> problems;

  UnionRules(SpecDocument document, List<String> problems) {
    this.document = document;
    this.problems = problems;
  }

  void check() {
    document
        .components("schemas")
        .forEach(
            (name, schema) -> {
              if (schema.has("anyOf") || schema.has("oneOf")) {
                check(name, schema);
              }
            });
  }

  private void check(String union, JsonNode schema) {
    JsonNode discriminator = schema.path("x-sibling-discriminator");
    if (discriminator.isMissingNode()) {
      problems.add(union + ": a union without x-sibling-discriminator");
      return;
    }
    List<String> members =
        Stream.of("anyOf", "oneOf")
            .flatMap(kind -> schema.path(kind).valueStream())
            .map(member -> SpecDocument.name(member.path("$ref").asString("")))
            .toList();
    Map<String, String> mapping = mapping(discriminator.path("mapping"));
    mapping.forEach(
        (value, member) -> {
          if (!members.contains(member)) {
            problems.add("%s: %s is mapped to %s, no member".formatted(union, value, member));
          }
        });
    for (String member : members) {
      int times = Collections.frequency(mapping.values(), member);
      if (times != 1) {
        problems.add("%s: %s is mapped %d times".formatted(union, member, times));
      }
    }
    checkSiblings(union, discriminator.path("property").asString(""), mapping);
  }

  private void checkSiblings(String union, String property, Map<String, String> mapping) {
    document
        .components("schemas")
        .forEach(
            (owner, schema) -> {
              if (schema.path("properties").valueStream().noneMatch(p -> refersTo(p, union))) {
                return;
              }
              List<String> values =
                  document
                      .target(document.property(schema, property))
                      .path("enum")
                      .valueStream()
                      .map(value -> value.asString(""))
                      .toList();
              for (String value : mapping.keySet()) {
                if (!values.contains(value)) {
                  problems.add(
                      "%s: %s is no value of %s.%s".formatted(union, value, owner, property));
                }
              }
            });
  }

  private static Map<String, String> mapping(JsonNode node) {
    Map<String, String> mapping = new LinkedHashMap<>();
    node.forEachEntry((value, to) -> mapping.put(value, SpecDocument.name(to.asString(""))));
    return mapping;
  }

  private static boolean refersTo(JsonNode property, String schema) {
    return Stream.concat(Stream.of(property), property.path("allOf").valueStream())
        .anyMatch(node -> node.path("$ref").asString("").equals("#/components/schemas/" + schema));
  }
}
