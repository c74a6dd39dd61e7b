package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.AcceptedCredentials;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of a document, each with an example of its successful response. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public final class Examples {
  private static final int MAX_DEPTH = 8; // Schemas can be recursive.

  private final OpenAPI document;
  private final References refs;
  private final Security security;
  private final Diagnostics diagnostics = new Diagnostics();

  /** Creates the examples of a document. */
  public Examples(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    if (document.getComponents().getSchemas() == null) {
      document.getComponents().setSchemas(new LinkedHashMap<>());
    }
    this.document = document;
    this.refs = new References(document);
    this.security = new Security(document, diagnostics);
  }

  /**
   * Returns an object for each operation: {@code method}, {@code path}, {@code credentials} (the
   * kinds that it accepts, empty if any), {@code status}, and for a response with a body {@code
   * mediaType} and {@code body}. If a sibling determines the class of a property of the request,
   * {@code required} has the required members of each class, by property and value of the sibling.
   * {@code enums} has the values of the properties of the request that are enums.
   */
  public List<Map<String, @Nullable Object>> operations() {
    List<Map<String, @Nullable Object>> operations = new ArrayList<>();
    document
        .getPaths()
        .forEach(
            (url, path) ->
                path.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          try {
                            operations.add(example(method.name(), url, operation));
                          } catch (RuntimeException e) {
                            diagnostics.addLeftOut(method + " " + url, Diagnostics.reasonOf(e));
                          }
                        }));
    return operations;
  }

  /** Returns the operations without an example, after {@link #operations()}. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  private Map<String, @Nullable Object> example(String method, String url, Operation operation) {
    Map<String, @Nullable Object> example = new LinkedHashMap<>();
    example.put("method", method);
    example.put("path", url);
    boolean satisfied = security.addHint(method + " " + url, operation) == null;
    example.put(
        "credentials",
        satisfied
                && operation.getExtensions() != null
                && operation.getExtensions().get(Hints.CREDENTIALS)
                    instanceof AcceptedCredentials accepted
            ? accepted.kinds()
            : List.of());
    Map<String, Schema> sent = sentProperties(operation);
    Map<String, @Nullable Object> required = required(sent);
    if (!required.isEmpty()) {
      example.put("required", required);
    }
    Map<String, @Nullable Object> enums = enums(sent);
    if (!enums.isEmpty()) {
      example.put("enums", enums);
    }
    int status = 204;
    Content content = null;
    for (Map.Entry<String, ApiResponse> response : operation.getResponses().entrySet()) {
      if (response.getKey().matches("2\\d\\d")) {
        status = Integer.parseInt(response.getKey());
        content = refs.response(response.getValue()).getContent();
        break;
      }
    }
    example.put("status", status);
    if (content != null && !content.isEmpty()) {
      String mediaType = "application/json";
      MediaType media = content.get(mediaType);
      if (media == null) {
        Map.Entry<String, MediaType> first = content.entrySet().iterator().next();
        mediaType = first.getKey();
        media = first.getValue();
      }
      example.put("mediaType", mediaType);
      example.put("body", body(media));
    }
    return example;
  }

  /** Returns the properties of the JSON that an operation sends. */
  private Map<String, Schema> sentProperties(Operation operation) {
    if (operation.getRequestBody() == null) {
      return Map.of();
    }
    Content content = refs.requestBody(operation.getRequestBody()).getContent();
    MediaType json = content == null ? null : content.get("application/json");
    return json == null || json.getSchema() == null ? Map.of() : refs.properties(json.getSchema());
  }

  /** Returns the required members of each class of a union, by property and discriminator. */
  private Map<String, @Nullable Object> required(Map<String, Schema> properties) {
    Map<String, @Nullable Object> required = new LinkedHashMap<>();
    properties.forEach(
        (name, declared) -> {
          Map<String, @Nullable Object> byValue = new LinkedHashMap<>();
          mapping(refs.schema(declared))
              .forEach((value, ref) -> byValue.put(String.valueOf(value), requiredMembers(ref)));
          if (!byValue.isEmpty()) {
            required.put(name, byValue);
          }
        });
    return required;
  }

  private Map<String, @Nullable Object> enums(Map<String, Schema> properties) {
    Map<String, @Nullable Object> enums = new LinkedHashMap<>();
    properties.forEach(
        (name, declared) -> {
          List<?> values = refs.schema(declared).getEnum();
          if (values != null) {
            enums.put(name, values);
          }
        });
    return enums;
  }

  private List<String> requiredMembers(Object ref) {
    Schema<?> schema = new Schema<>().$ref(String.valueOf(ref));
    Map<String, Schema> properties = refs.properties(schema);
    return refs.required(schema).stream()
        .filter(name -> !isReadOnly(properties.get(name)))
        .sorted()
        .toList();
  }

  private boolean isReadOnly(@Nullable Schema<?> property) {
    return property != null && Boolean.TRUE.equals(refs.schema(property).getReadOnly());
  }

  private static Map<?, ?> mapping(Schema<?> schema) {
    Map<String, Object> hints = schema.getExtensions();
    return hints != null
            && hints.get(Hints.SIBLING_DISCRIMINATOR) instanceof Map<?, ?> sibling
            && sibling.get("mapping") instanceof Map<?, ?> mapping
        ? mapping
        : Map.of();
  }

  private @Nullable Object body(MediaType media) {
    if (media.getExample() != null) {
      return media.getExample();
    }
    if (media.getExamples() != null) {
      for (Example each : media.getExamples().values()) {
        if (each.getValue() != null) {
          return each.getValue();
        }
      }
    }
    return media.getSchema() == null ? null : value("", media.getSchema(), 0);
  }

  /** Returns a value that follows a schema, given the name of its property. */
  private @Nullable Object value(String name, Schema<?> declared, int depth) {
    Schema<?> schema = refs.schema(declared);
    if (schema.getExample() != null) {
      return schema.getExample();
    }
    if (schema.getDefault() != null) {
      return schema.getDefault();
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      return schema.getEnum().get(0);
    }
    List<Schema> members = schema.getAnyOf() == null ? schema.getOneOf() : schema.getAnyOf();
    if (members != null && !members.isEmpty() && depth < MAX_DEPTH) {
      return value(name, members.get(0), depth + 1);
    }
    if (schema.getProperties() != null) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      if (depth < MAX_DEPTH) {
        schema
            .getProperties()
            .forEach((property, type) -> object.put(property, value(property, type, depth + 1)));
      }
      return object;
    }
    if (schema.getItems() != null) {
      // An envelope with errors is a failure.
      boolean empty = depth >= MAX_DEPTH || name.equals("errors") || name.equals("messages");
      return empty ? List.of() : List.of(nonNull(value(name, schema.getItems(), depth + 1)));
    }
    return scalar(schema);
  }

  private static Object nonNull(@Nullable Object value) {
    return value == null ? Map.of() : value;
  }

  /** An empty string also ends a list that is paged by cursor. */
  private static Object scalar(Schema<?> schema) {
    String type = schema.getType() == null ? "object" : schema.getType();
    return switch (type) {
      case "boolean" -> true;
      case "integer", "number" -> schema.getMinimum() == null ? 0 : schema.getMinimum();
      case "string" -> string(schema.getFormat() == null ? "" : schema.getFormat());
      case "array" -> List.of();
      default -> Map.of();
    };
  }

  private static String string(String format) {
    return switch (format) {
      case "date-time" -> "2026-01-15T12:00:00Z";
      case "date" -> "2026-01-15";
      case "uuid" -> "00000000-0000-0000-0000-000000000000";
      default -> "";
    };
  }
}
