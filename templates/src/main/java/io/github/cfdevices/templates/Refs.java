package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Returns all properties of a schema, those of its {@code allOf} parts included. */
  Map<String, Schema> properties(Schema schema) {
    Map<String, Schema> all = new LinkedHashMap<>();
    collect(schema, all, 0);
    return all;
  }

  @SuppressWarnings("unchecked")
  private void collect(Schema schema, Map<String, Schema> into, int depth) {
    if (depth > 20) {
      throw new IllegalArgumentException("allOf is nested in a circle");
    }
    Schema resolved = schema(schema);
    if (resolved.getAllOf() != null) {
      for (Schema part : (List<Schema>) resolved.getAllOf()) {
        collect(part, into, depth + 1);
      }
    }
    if (resolved.getProperties() != null) {
      into.putAll(resolved.getProperties());
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
