package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of which requests consist, directly or through other schemas. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class SentSchemas {
  private final References refs;
  private final Set<String> names = new HashSet<>();

  private SentSchemas(References refs) {
    this.refs = refs;
  }

  /** Returns their names in a document that has been normalized. */
  public static Set<String> of(OpenAPI document) {
    SentSchemas schemas = new SentSchemas(new References(document));
    for (PathItem path : document.getPaths().values()) {
      path.readOperations().forEach(schemas::visit);
    }
    return schemas.names;
  }

  private void visit(Operation operation) {
    if (operation.getRequestBody() != null) {
      var content = refs.requestBody(operation.getRequestBody()).getContent();
      if (content != null) {
        content.values().forEach(type -> visit(type.getSchema()));
      }
    }
    Map<String, Object> hints =
        operation.getExtensions() == null ? Map.of() : operation.getExtensions();
    if (hints.get(Hints.PARAMETERS) instanceof String name) {
      visit(CanonicalSchema.ref(name));
    }
    if (hints.get(Hints.FORM) instanceof Form form) {
      visit(CanonicalSchema.ref(form.schema()));
    }
  }

  private void visit(@Nullable Schema schema) {
    if (schema == null) {
      return;
    }
    String className = CanonicalSchema.className(schema);
    if (className != null && !names.add(className)) {
      return;
    }
    Schema resolved = refs.schema(className == null ? schema : CanonicalSchema.ref(className));
    visit(resolved.getItems());
    if (resolved.getAdditionalProperties() instanceof Schema values) {
      visit(values);
    }
    if (resolved.getProperties() != null) {
      ((Map<String, Schema>) resolved.getProperties()).values().forEach(this::visit);
    }
    visitAll(resolved.getAllOf());
    visitAll(resolved.getOneOf());
    visitAll(resolved.getAnyOf());
  }

  private void visitAll(@Nullable List<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::visit);
    }
  }
}
