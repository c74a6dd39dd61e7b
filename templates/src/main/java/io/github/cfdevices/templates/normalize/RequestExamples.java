package io.github.cfdevices.templates.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The requests that show how to call the operations of a document. They consist of the examples of
 * the document. A required value without an example is generated from its schema.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class RequestExamples {
  private static final int MAX_DEPTH = 6; // Schemas can be recursive.

  /** Strings of which one matches most patterns. */
  private static final List<String> STRINGS =
      List.of(
          "value",
          "a",
          "1",
          "10",
          "5m",
          "1.0.0",
          "00000000-0000-0000-0000-000000000000",
          "00000000000000000000000000000000",
          "2026-01-15",
          "2026-01-15T12:00:00Z",
          "https://example.com/",
          "user@example.com",
          "192.0.2.1",
          "/value");

  private final OpenAPI document;
  private final References refs;

  /** Creates the examples of a document that is not normalized. */
  public RequestExamples(OpenAPI document) {
    this.document = document;
    if (document.getPaths() == null) {
      document.setPaths(new Paths());
    }
    this.refs = new References(document);
  }

  /**
   * The request of an operation.
   *
   * @param parameters the values of parameters by place and name, such as {@code path id}
   * @param body the body, or null if there is none or its media type is not that of JSON or a form
   * @param errors the descriptions of failures by status
   */
  public record Request(
      Map<String, JsonNode> parameters, @Nullable JsonNode body, Map<String, String> errors) {}

  /** Returns the request of an operation, or an empty one if its examples cannot be found. */
  public Request of(String method, String path) {
    PathItem item = document.getPaths().get(path);
    Operation operation =
        item == null ? null : item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method));
    try {
      return item == null || operation == null ? empty() : of(item, operation);
    } catch (IllegalArgumentException e) {
      return empty(); // A reference without a target.
    }
  }

  private static Request empty() {
    return new Request(new LinkedHashMap<>(), null, new LinkedHashMap<>());
  }

  private Request of(PathItem item, Operation operation) {
    Request request = empty();
    add(item.getParameters(), request);
    add(operation.getParameters(), request);
    if (operation.getResponses() != null) {
      operation
          .getResponses()
          .forEach(
              (status, response) -> {
                if (!status.matches("[123].*")) {
                  String description = refs.response(response).getDescription();
                  request.errors.put(status, description == null ? "" : description);
                }
              });
    }
    return new Request(request.parameters, bodyOf(operation), request.errors);
  }

  private void add(@Nullable List<Parameter> parameters, Request request) {
    if (parameters == null) {
      return;
    }
    for (Parameter declared : parameters) {
      Parameter parameter = refs.parameter(declared);
      Schema schema = parameter.getSchema();
      JsonNode example = first(parameter.getExample(), parameter.getExamples());
      if (example == null && schema != null) {
        example = exampleOf(schema, 0);
      }
      if (example == null && Boolean.TRUE.equals(parameter.getRequired()) && schema != null) {
        example = value(parameter.getName(), schema, 0);
      }
      if (example != null) {
        request.parameters.put(parameter.getIn() + " " + parameter.getName(), example);
      }
    }
  }

  private @Nullable JsonNode bodyOf(Operation operation) {
    if (operation.getRequestBody() == null) {
      return null;
    }
    BodyContent content =
        BodyContent.of(refs.requestBody(operation.getRequestBody()).getContent(), refs::schema);
    if (content == null || content.kind() == BodyContent.Kind.BYTES) {
      return null;
    }
    JsonNode example = first(content.declared().getExample(), content.declared().getExamples());
    JsonNode found = example == null ? value("body", content.schema(), 0) : example;
    return found instanceof ObjectNode object ? completed(object, content.schema(), 0) : found;
  }

  /** Returns an example of a component with all properties that are required or have an example. */
  public @Nullable JsonNode component(String name) {
    Map<String, Schema> schemas =
        document.getComponents() == null ? null : document.getComponents().getSchemas();
    Schema schema = schemas == null ? null : schemas.get(name);
    try {
      return schema == null ? null : value(name, schema, 0);
    } catch (IllegalArgumentException e) {
      return null; // A reference without a target.
    }
  }

  private static @Nullable JsonNode first(
      @Nullable Object example, @Nullable Map<String, Example> examples) {
    if (example != null) {
      return node(example);
    }
    return examples == null
        ? null
        : examples.values().stream()
            .filter(each -> each != null && each.getValue() != null)
            .findFirst()
            .map(each -> node(each.getValue()))
            .orElse(null);
  }

  /**
   * Returns the example of a schema or of what it refers to. The flat form of a schema has none.
   */
  private @Nullable JsonNode exampleOf(Schema schema, int depth) {
    List<Object> examples = schema.getExamples();
    if (schema.getExample() != null) {
      return node(schema.getExample());
    } else if (examples != null && !examples.isEmpty()) {
      return node(examples.get(0));
    } else if (depth == MAX_DEPTH) {
      return null;
    } else if (schema.get$ref() != null) {
      return exampleOf(refs.component(schema.get$ref()), depth + 1);
    }
    List<Schema> parts = schema.getAllOf();
    return parts == null || parts.size() != 1 ? null : exampleOf(parts.get(0), depth + 1);
  }

  private static JsonNode node(Object value) {
    return Json.mapper().valueToTree(value);
  }

  /** Returns a value that follows a schema, given the name of its property. */
  private JsonNode value(String name, Schema declared, int depth) {
    Schema schema = refs.schema(declared);
    JsonNode example = exampleOf(declared, 0);
    if (example != null) {
      return example instanceof ObjectNode object ? completed(object, schema, depth) : example;
    }
    if (declared.getDefault() != null) {
      return node(declared.getDefault());
    }
    if (schema.getEnum() != null) {
      for (Object constant : schema.getEnum()) {
        if (constant != null) {
          return node(constant);
        }
      }
    }
    Schema member = firstMember(schema);
    if (member != null && depth < MAX_DEPTH) {
      return value(name, member, depth + 1);
    }
    if (schema.getProperties() != null) {
      return completed(JsonNodeFactory.instance.objectNode(), schema, depth);
    }
    if (schema.getItems() != null || "array".equals(schema.getType())) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      if (schema.getItems() != null && depth < MAX_DEPTH) {
        list.add(value(name, schema.getItems(), depth + 1));
      }
      return list;
    }
    return scalar(name, schema);
  }

  private static @Nullable Schema firstMember(Schema schema) {
    List<Schema> members = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
    return members == null || members.isEmpty() ? null : members.get(0);
  }

  /** Adds the properties that are required or have an example to an object that lacks them. */
  private ObjectNode completed(ObjectNode object, Schema declared, int depth) {
    ObjectNode completed = object.deepCopy();
    if (depth >= MAX_DEPTH) {
      return completed;
    }
    boolean given = !object.isEmpty();
    Map<String, Schema> properties = refs.properties(declared);
    Set<String> required = refs.required(declared);
    properties.forEach(
        (name, property) -> {
          Schema schema = refs.schema(property);
          boolean wanted = required.contains(name) || (!given && exampleOf(property, 0) != null);
          if (wanted && !completed.has(name) && !Boolean.TRUE.equals(schema.getReadOnly())) {
            Map<?, ?> sibling = siblingOf(schema);
            completed.set(
                name,
                sibling.isEmpty()
                    ? value(name, property, depth + 1)
                    : member(completed, sibling, depth + 1));
          }
        });
    return completed;
  }

  private static Map<?, ?> siblingOf(Schema schema) {
    Map<String, Object> hints = schema.getExtensions();
    return hints != null
            && hints.get(Hints.SIBLING_DISCRIMINATOR) instanceof Map<?, ?> sibling
            && sibling.get("mapping") instanceof Map<?, ?> mapping
            && !mapping.isEmpty()
        ? sibling
        : Map.of();
  }

  /** Returns the member that a sibling identifies, which gets the first value if it has another. */
  private JsonNode member(ObjectNode owner, Map<?, ?> sibling, int depth) {
    String property = String.valueOf(sibling.get("property"));
    Map<?, ?> mapping = sibling.get("mapping") instanceof Map<?, ?> declared ? declared : Map.of();
    String value = owner.path(property).asText();
    if (!mapping.containsKey(value)) {
      value = String.valueOf(mapping.keySet().iterator().next());
      owner.put(property, value);
    }
    return value(property, new Schema<>().$ref(String.valueOf(mapping.get(value))), depth);
  }

  private static JsonNode scalar(String name, Schema schema) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String type = schema.getType() == null ? "object" : schema.getType();
    return switch (type) {
      case "boolean" -> nodes.booleanNode(true);
      case "integer" -> nodes.numberNode(number(schema).toBigInteger());
      case "number" -> nodes.numberNode(number(schema));
      case "string" -> nodes.textNode(string(name, schema));
      default -> nodes.objectNode();
    };
  }

  private static BigDecimal number(Schema schema) {
    BigDecimal minimum = schema.getMinimum();
    if (schema.getExclusiveMinimumValue() != null) {
      minimum = schema.getExclusiveMinimumValue().add(BigDecimal.ONE);
    } else if (minimum != null && Boolean.TRUE.equals(schema.getExclusiveMinimum())) {
      minimum = minimum.add(BigDecimal.ONE);
    }
    if (minimum != null) {
      return minimum;
    }
    BigDecimal maximum = schema.getMaximum();
    return maximum != null && maximum.signum() <= 0
        ? maximum.subtract(BigDecimal.ONE)
        : BigDecimal.ONE;
  }

  private static String string(String name, Schema schema) {
    String wanted =
        switch (schema.getFormat() == null ? "" : schema.getFormat()) {
          case "date-time" -> "2026-01-15T12:00:00Z";
          case "date" -> "2026-01-15";
          case "uuid" -> "00000000-0000-0000-0000-000000000000";
          case "uri", "url" -> "https://example.com/";
          case "email" -> "user@example.com";
          case "ipv4" -> "192.0.2.1";
          case "ipv6" -> "2001:db8::1";
          default -> name;
        };
    int least = schema.getMinLength() == null ? 0 : schema.getMinLength();
    int most = schema.getMaxLength() == null ? Integer.MAX_VALUE : schema.getMaxLength();
    if (schema.getPattern() != null) {
      return matching(schema.getPattern(), wanted, least, most);
    }
    String cut = wanted.length() > most ? wanted.substring(0, most) : wanted;
    return cut.length() < least && least <= 1000 ? cut + "x".repeat(least - cut.length()) : cut;
  }

  private static String matching(String pattern, String wanted, int least, int most) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (compiled.matcher(wanted).find()) {
        return wanted;
      }
      return STRINGS.stream()
          .filter(each -> each.length() >= least && each.length() <= most)
          .filter(each -> compiled.matcher(each).find())
          .findFirst()
          .orElse(wanted);
    } catch (PatternSyntaxException e) {
      return wanted;
    }
  }
}
