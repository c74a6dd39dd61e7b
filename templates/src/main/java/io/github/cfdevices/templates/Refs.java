package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the references of a document. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class Refs {
  private final OpenAPI document;

  Refs(OpenAPI document) {
    this.document = document;
  }

  static String nameOf(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  Schema schema(Schema schema) {
    return schema.get$ref() == null
        ? schema
        : found(schema.get$ref(), document.getComponents().getSchemas());
  }

  ApiResponse response(ApiResponse response) {
    return response.get$ref() == null
        ? response
        : found(response.get$ref(), document.getComponents().getResponses());
  }

  Parameter parameter(Parameter parameter) {
    return parameter.get$ref() == null
        ? parameter
        : found(parameter.get$ref(), document.getComponents().getParameters());
  }

  RequestBody requestBody(RequestBody body) {
    return body.get$ref() == null
        ? body
        : found(body.get$ref(), document.getComponents().getRequestBodies());
  }

  /** Returns all properties of a schema, those of its {@code allOf} parts included. */
  Map<String, Schema> properties(Schema schema) {
    Map<String, Schema> all = new LinkedHashMap<>();
    collect(schema, all, new HashSet<>(), 0);
    return all;
  }

  /**
   * Returns the names of the properties that a schema or one of its {@code allOf} parts requires.
   */
  Set<String> required(Schema schema) {
    Set<String> required = new HashSet<>();
    collect(schema, new HashMap<>(), required, 0);
    return required;
  }

  @SuppressWarnings("unchecked")
  private void collect(Schema schema, Map<String, Schema> into, Set<String> required, int depth) {
    if (depth > 20) {
      throw new IllegalArgumentException("allOf is nested in a circle");
    }
    Schema resolved = schema(schema);
    if (resolved.getAllOf() != null) {
      for (Schema part : (List<Schema>) resolved.getAllOf()) {
        collect(part, into, required, depth + 1);
      }
    }
    if (resolved.getProperties() != null) {
      into.putAll(resolved.getProperties());
    }
    if (resolved.getRequired() != null) {
      required.addAll(resolved.getRequired());
    }
  }

  private static <T> T found(String ref, @Nullable Map<String, T> components) {
    T component = components == null ? null : components.get(nameOf(ref));
    if (component == null) {
      throw new IllegalArgumentException("nothing is found at " + ref);
    }
    return component;
  }
}
