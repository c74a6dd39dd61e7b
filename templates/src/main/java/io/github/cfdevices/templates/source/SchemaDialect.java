package io.github.cfdevices.templates.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Hints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rewrites the keywords of JSON Schema 2020-12 as those of OpenAPI 3.0. */
final class SchemaDialect {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The keywords that no generated code depends on. */
  private static final List<String> IGNORED =
      List.of(
          "if",
          "then",
          "else",
          "not",
          "contains",
          "minContains",
          "maxContains",
          "propertyNames",
          "dependentSchemas",
          "dependentRequired",
          "dependencies",
          "unevaluatedItems",
          "unevaluatedProperties",
          "$dynamicRef",
          "$recursiveRef");

  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  private static final List<String> IDENTIFIERS =
      List.of("$id", "$schema", "$anchor", "$dynamicAnchor", "$comment", "$vocabulary", "$defs");

  private final ObjectNode schema;
  private final Consumer<String> notes;
  private final Consumer<String> unchecked;

  private SchemaDialect(ObjectNode schema, Consumer<String> notes, Consumer<String> unchecked) {
    this.schema = schema;
    this.notes = notes;
    this.unchecked = unchecked;
  }

  /**
   * Rewrites a schema whose subschemas have been rewritten.
   *
   * @param notes takes the reason of each loss of precision
   * @param unchecked takes the keywords of each constraint that is not checked
   */
  static void rewrite(ObjectNode schema, Consumer<String> notes, Consumer<String> unchecked) {
    SchemaDialect dialect = new SchemaDialect(schema, notes, unchecked);
    dialect.swagger();
    dialect.addIgnored();
    dialect.constant();
    dialect.limit("minimum", "exclusiveMinimum", 1);
    dialect.limit("maximum", "exclusiveMaximum", -1);
    dialect.tuple();
    dialect.patterns();
    dialect.content();
    dialect.example();
    dialect.types();
    dialect.scalar();
    schema.remove(IDENTIFIERS);
  }

  /** A file that a Swagger document refers to is not converted by the parser. */
  private void swagger() {
    if (schema.path("x-nullable").asBoolean()) {
      schema.put("nullable", true);
    }
    JsonNode discriminator = schema.path("discriminator");
    if (discriminator.isTextual()) {
      schema.putObject("discriminator").set("propertyName", discriminator);
    }
    if (schema.path("type").asText().equals("file")) {
      schema.put("type", "string").put("format", "binary");
    }
  }

  /** The parser takes a string beside {@code additionalProperties} for an object. */
  private void scalar() {
    if (SCALARS.contains(schema.path("type").asText())) {
      schema.remove(List.of("additionalProperties", "properties", "required"));
    }
  }

  private void addIgnored() {
    List<String> ignored = new ArrayList<>();
    for (String keyword : IGNORED) {
      JsonNode value = schema.remove(keyword);
      // Members without a property are kept anyway.
      boolean boolLimit = keyword.startsWith("unevaluated") && value != null && value.isBoolean();
      if (value != null && !boolLimit) {
        ignored.add(keyword);
      }
    }
    if (!ignored.isEmpty()) {
      unchecked.accept(String.join(", ", ignored));
    }
  }

  private void constant() {
    JsonNode value = schema.remove("const");
    if (value == null) {
      return;
    }
    String type = typeOf(value);
    if (type == null && !value.isNull()) {
      notes.accept("ignored: const");
      return;
    }
    schema.putArray("enum").add(value);
    if (type != null && !schema.has("type")) {
      schema.put("type", type);
    }
  }

  private static @Nullable String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> null;
    };
  }

  /** Turns an exclusive limit that is a number into one that is a flag. */
  private void limit(String inclusive, String exclusive, int sign) {
    JsonNode limit = schema.path(exclusive);
    if (!limit.isNumber()) {
      return;
    }
    JsonNode other = schema.path(inclusive);
    BigDecimal value = limit.decimalValue();
    boolean weaker = other.isNumber() && other.decimalValue().compareTo(value) * sign > 0;
    schema.remove(exclusive);
    if (!weaker) {
      schema.set(inclusive, limit);
      schema.put(exclusive, true);
    }
  }

  /** A list whose items have types by position has items of any of these types. */
  private void tuple() {
    if (schema.remove(Hints.DROPPED_ITEMS) != null) {
      notes.accept("items that are a list of schemas, read as any JSON");
    }
    JsonNode prefix = schema.remove("prefixItems");
    JsonNode rest = schema.path("items");
    if (prefix == null && rest.isArray()) {
      prefix = rest;
      rest = schema.path("additionalItems");
    }
    schema.remove("additionalItems");
    if (prefix == null) {
      plainItems(rest);
      return;
    }
    boolean limited =
        schema.path("maxItems").isInt() && schema.path("maxItems").intValue() <= prefix.size();
    boolean closed = limited || (rest.isBoolean() && !rest.booleanValue());
    Set<JsonNode> types = new LinkedHashSet<>(list(prefix));
    if (rest.isObject() && !rest.isEmpty()) {
      types.add(rest);
    } else if (!closed) {
      notes.accept("a list whose further items can be any JSON");
      schema.set("items", NODES.objectNode());
      return;
    }
    if (closed && !limited) {
      schema.put("maxItems", prefix.size());
    }
    if (types.size() > 1) {
      notes.accept("a list whose items have types by position, read as any of them");
    }
    ArrayNode all = NODES.arrayNode();
    types.forEach(all::add);
    ObjectNode items = NODES.objectNode();
    items.set("anyOf", all);
    schema.set("items", all.size() == 1 ? all.get(0) : items);
  }

  private void plainItems(JsonNode items) {
    if (items.isBoolean()) {
      schema.set("items", NODES.objectNode());
      if (!items.booleanValue()) {
        notes.accept("a list without items, read as a list of any JSON");
      }
    }
  }

  private void patterns() {
    JsonNode patterns = schema.remove("patternProperties");
    if (patterns == null || !patterns.isObject() || patterns.isEmpty()) {
      return;
    }
    if (schema.path("properties").isObject() && !schema.path("properties").isEmpty()) {
      notes.accept("ignored: patternProperties");
      return;
    }
    Set<JsonNode> values = new LinkedHashSet<>();
    patterns.elements().forEachRemaining(values::add);
    if (schema.path("additionalProperties").isObject()) {
      values.add(schema.path("additionalProperties"));
    }
    ArrayNode any = NODES.arrayNode();
    values.forEach(any::add);
    ObjectNode union = NODES.objectNode();
    union.set("anyOf", any);
    schema.set("additionalProperties", any.size() == 1 ? any.get(0) : union);
    if (!schema.has("type")) {
      schema.put("type", "object");
    }
    unchecked.accept("patternProperties");
  }

  private void content() {
    String encoding = schema.path("contentEncoding").asText().toLowerCase(Locale.ROOT);
    String media = schema.path("contentMediaType").asText().toLowerCase(Locale.ROOT);
    schema.remove(List.of("contentEncoding", "contentMediaType", "contentSchema"));
    if (schema.has("format")) {
      return;
    }
    if (encoding.startsWith("base64")) {
      schema.put("format", "byte");
    } else if (encoding.isEmpty() && isBinary(media)) {
      schema.put("format", "binary");
      if (!schema.has("type")) {
        schema.put("type", "string");
      }
    }
  }

  private static boolean isBinary(String media) {
    return !media.isEmpty()
        && !media.startsWith("text/")
        && !media.endsWith("json")
        && !media.endsWith("xml");
  }

  private void example() {
    JsonNode examples = schema.remove("examples");
    if (examples != null && examples.isArray() && !examples.isEmpty() && !schema.has("example")) {
      schema.set("example", examples.get(0));
    }
  }

  /** A list of types becomes one type, which can be nullable, or a union. */
  private void types() {
    JsonNode type = schema.path("type");
    if (type.isTextual() && type.textValue().equals("null")) {
      onlyNull();
      return;
    }
    if (!type.isArray()) {
      return;
    }
    Set<String> types = new LinkedHashSet<>();
    type.forEach(each -> types.add(each.asText()));
    boolean nullable = types.remove("null");
    if (types.contains("number")) {
      types.remove("integer");
    }
    if (types.isEmpty()) {
      onlyNull();
      return;
    }
    if (types.size() == 1) {
      schema.put("type", types.iterator().next());
    } else {
      union(types);
    }
    if (nullable) {
      schema.put("nullable", true);
    }
  }

  private void onlyNull() {
    schema.remove("type");
    schema.put("nullable", true);
    schema.putArray("enum").addNull();
  }

  private void union(Set<String> types) {
    schema.remove("type");
    ObjectNode keywords = schema.deepCopy();
    keywords.remove(
        List.of("description", "title", "deprecated", "readOnly", "writeOnly", "nullable"));
    keywords.remove(List.of("default", "example", "allOf", "anyOf", "oneOf"));
    schema.retain(
        List.of(
            "description",
            "title",
            "deprecated",
            "readOnly",
            "writeOnly",
            "nullable",
            "allOf",
            "oneOf"));
    ArrayNode members = NODES.arrayNode();
    for (String each : types) {
      ObjectNode member = keywords.deepCopy();
      member.put("type", each);
      JsonNode values = member.path("enum");
      if (values.isArray()) {
        ArrayNode own = NODES.arrayNode();
        values.forEach(
            value -> {
              if (each.equals(typeOf(value)) || (each.equals("number") && value.isNumber())) {
                own.add(value);
              }
            });
        if (own.isEmpty()) {
          continue;
        }
        member.set("enum", own);
      }
      members.add(member);
    }
    if (!members.isEmpty()) {
      schema.set("anyOf", members);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }
}
