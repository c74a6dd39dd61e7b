package io.github.cfdevices.apidiff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations, parameters, properties and enum values that another document of the same API
 * has for the paths of ours, and that ours lacks. The variants of a union are compared as one
 * object.
 */
final class DocumentGaps {
  private final OpenAPI ours;
  private final OpenAPI theirs;
  private final Set<String> gaps = new LinkedHashSet<>();
  private final Set<String> compared = new HashSet<>();

  private DocumentGaps(OpenAPI ours, OpenAPI theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Returns one line for each gap, in the order of the other document. */
  static List<String> between(Path ours, Path theirs) {
    DocumentGaps gaps = new DocumentGaps(read(ours), read(theirs));
    gaps.comparePaths();
    return List.copyOf(gaps.gaps);
  }

  private void comparePaths() {
    Map<String, PathItem> known = new LinkedHashMap<>();
    ours.getPaths().forEach((path, item) -> known.put(template(path), item));
    theirs
        .getPaths()
        .forEach(
            (path, item) -> {
              PathItem our = known.get(template(path));
              if (our != null) {
                comparePath(path, our, item);
              }
            });
  }

  private void comparePath(String path, PathItem our, PathItem their) {
    Map<PathItem.HttpMethod, Operation> known = our.readOperationsMap();
    their
        .readOperationsMap()
        .forEach(
            (method, operation) -> {
              String at = method + " " + path;
              Operation found = known.get(method);
              if (found == null) {
                gaps.add("operation `" + at + "`");
                return;
              }
              compareParameters(
                  at, parameters(ours, our, found), parameters(theirs, their, operation));
              compare(
                  at + " request",
                  schemas(ours, body(ours, found)),
                  schemas(theirs, body(theirs, operation)));
              compare(
                  at + " response",
                  schemas(ours, response(ours, found)),
                  schemas(theirs, response(theirs, operation)));
            });
  }

  private void compareParameters(
      String at, Map<String, Parameter> our, Map<String, Parameter> their) {
    their.forEach(
        (name, parameter) -> {
          Parameter found = our.get(name);
          if (found != null) {
            compare(
                at + " parameter " + name,
                schemas(ours, found.getSchema()),
                schemas(theirs, parameter.getSchema()));
          } else if (!"path".equals(parameter.getIn())) {
            gaps.add("parameter `" + at + " " + name + "`");
          }
        });
  }

  /** Compares the parts of two schemas. */
  private void compare(String at, Parts our, Parts their) {
    String place = their.name == null ? at : their.name;
    if ((their.name != null || at.length() > 400) && !compared.add(our.name + " " + place)) {
      return; // Recursive schemas end here, too.
    }
    if (!our.values.isEmpty()) {
      for (Object value : their.values) {
        if (!our.values.contains(value)) {
          gaps.add("value `" + value + "` of `" + place + "`");
        }
      }
    }
    if (!our.properties.isEmpty()) {
      their.properties.forEach(
          (name, property) -> {
            List<Schema<?>> found = our.properties.get(name);
            if (found == null) {
              gaps.add("property `" + place + "." + name + "`");
            } else {
              compare(place + "." + name, parts(ours, found), parts(theirs, property));
            }
          });
    }
    if (!our.items.isEmpty() && !their.items.isEmpty()) {
      compare(place + "[]", parts(ours, our.items), parts(theirs, their.items));
    }
  }

  /** Returns a path without the names of its variables, which can differ between documents. */
  private static String template(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  private static Map<String, Parameter> parameters(
      OpenAPI document, PathItem path, Operation operation) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Stream.of(path.getParameters(), operation.getParameters())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .map(
            parameter ->
                parameter.get$ref() == null
                    ? parameter
                    : document.getComponents().getParameters().get(name(parameter.get$ref())))
        .filter(Objects::nonNull)
        .forEach(parameter -> parameters.put(parameter.getName(), parameter));
    return parameters;
  }

  private static @Nullable Schema<?> body(OpenAPI document, Operation operation) {
    RequestBody body = operation.getRequestBody();
    if (body != null && body.get$ref() != null) {
      body = document.getComponents().getRequestBodies().get(name(body.get$ref()));
    }
    return body == null ? null : json(body.getContent());
  }

  private static @Nullable Schema<?> response(OpenAPI document, Operation operation) {
    for (Map.Entry<String, ApiResponse> entry : operation.getResponses().entrySet()) {
      ApiResponse response = entry.getValue();
      if (response.get$ref() != null) {
        response = document.getComponents().getResponses().get(name(response.get$ref()));
      }
      if (entry.getKey().startsWith("2") && response != null) {
        return json(response.getContent());
      }
    }
    return null;
  }

  private static @Nullable Schema<?> json(@Nullable Content content) {
    MediaType json = content == null ? null : content.get("application/json");
    return json == null ? null : json.getSchema();
  }

  private static Parts schemas(OpenAPI document, @Nullable Schema<?> schema) {
    return parts(document, schema == null ? List.of() : List.of(schema));
  }

  private static Parts parts(OpenAPI document, List<Schema<?>> schemas) {
    Parts parts = new Parts();
    schemas.forEach(schema -> parts.add(document, schema));
    if (schemas.size() == 1 && schemas.get(0).get$ref() != null) {
      parts.name = name(schemas.get(0).get$ref());
    }
    return parts;
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static OpenAPI read(Path file) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI document = new OpenAPIV3Parser().read(file.toString(), null, options);
    if (document == null || document.getPaths() == null || document.getComponents() == null) {
      throw new IllegalArgumentException("no OpenAPI document with paths and components: " + file);
    }
    return document;
  }

  /** The declarations of a schema and of the schemas that it is composed of. */
  private static final class Parts {
    @Nullable String name;
    final Map<String, List<Schema<?>>> properties = new LinkedHashMap<>();
    final List<Schema<?>> items = new ArrayList<>();
    final Set<Object> values = new LinkedHashSet<>();
    private final Set<Schema<?>> seen = new HashSet<>();

    @SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
    void add(OpenAPI document, Schema<?> declared) {
      Schema<?> schema = declared;
      while (schema != null && schema.get$ref() != null) {
        Map<String, Schema> components = document.getComponents().getSchemas();
        schema = components == null ? null : components.get(name(schema.get$ref()));
      }
      if (schema == null || !seen.add(schema)) {
        return;
      }
      if (schema.getProperties() != null) {
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
          properties
              .computeIfAbsent(property.getKey(), key -> new ArrayList<>())
              .add(property.getValue());
        }
      }
      if (schema.getItems() != null) {
        items.add(schema.getItems());
      }
      if (schema.getEnum() != null) {
        values.addAll(schema.getEnum());
      }
      Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
          .filter(Objects::nonNull)
          .flatMap(List::stream)
          .forEach(part -> add(document, part));
    }
  }
}
