package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.References;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the canonical schemas that operations need. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class ReachableSchemas {
  private final Map<String, Schema> all;
  private final Map<String, Schema> found = new TreeMap<>();

  ReachableSchemas(Map<String, Schema> all) {
    this.all = all;
  }

  /** Adds the schemas of an operation. */
  void add(Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    if (extensions != null && extensions.get(Hints.PARAMETERS) instanceof String name) {
      addClass(name);
    }
    if (extensions != null && extensions.get(Hints.FORM) instanceof Form form) {
      addClass(form.schema());
    }
    operation.getParameters().forEach(parameter -> add(parameter.getSchema()));
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent());
    }
    operation.getResponses().values().forEach(response -> add(response.getContent()));
  }

  Map<String, Schema> schemas() {
    return found;
  }

  private void add(@Nullable Content content) {
    if (content != null) {
      content.values().stream().map(MediaType::getSchema).forEach(this::add);
    }
  }

  /** Adds a schema and those that it refers to. */
  void add(@Nullable Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      addClass(References.nameOf(schema.get$ref()));
    }
    add(schema.getItems());
    if (schema.getAdditionalProperties() instanceof Schema values) {
      add(values);
    }
    if (schema.getProperties() != null) {
      ((Map<String, Schema>) schema.getProperties()).values().forEach(this::add);
    }
    addAll(schema.getAllOf());
    addAll(schema.getOneOf());
    Map<String, Object> extensions = schema.getExtensions();
    if (extensions != null && extensions.get(Hints.REQUEST_SCHEMA) instanceof String request) {
      addClass(References.nameOf(request));
    }
  }

  private void addAll(@Nullable List<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::add);
    }
  }

  private void addClass(String name) {
    Schema schema = all.get(name);
    if (schema != null && found.putIfAbsent(name, schema) == null) {
      add(schema);
    }
  }
}
