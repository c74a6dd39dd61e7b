package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removes the schemas that no operation needs any more, such as the envelope's own, which the core
 * has classes for.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class ReachableSchemas {
  private final Refs refs;
  private final Set<String> reached = new HashSet<>();

  private ReachableSchemas(Refs refs) {
    this.refs = refs;
  }

  static void retain(OpenAPI document, Refs refs) {
    ReachableSchemas schemas = new ReachableSchemas(refs);
    for (PathItem path : document.getPaths().values()) {
      schemas.visitParameters(path.getParameters());
      for (Operation operation : path.readOperations()) {
        schemas.visit(operation, document);
      }
    }
    document.getComponents().getSchemas().keySet().retainAll(schemas.reached);
    // Responses were resolved into their operations; here they would keep the envelope alive.
    document.getComponents().setResponses(null);
  }

  private void visit(Operation operation, OpenAPI document) {
    visitParameters(operation.getParameters());
    RequestBody body = operation.getRequestBody();
    if (body != null && body.get$ref() != null) {
      body = document.getComponents().getRequestBodies().get(Refs.nameOf(body.get$ref()));
    }
    if (body != null) {
      visit(body.getContent());
    }
    for (ApiResponse response : operation.getResponses().values()) {
      visit(response.getContent());
    }
    Map<String, Object> extensions = operation.getExtensions();
    if (extensions != null && extensions.get(Hints.PARAMETERS) instanceof String name) {
      visit(new Schema<>().$ref(name));
    }
    if (extensions != null && extensions.get(Hints.FORM) instanceof Form form) {
      visit(new Schema<>().$ref(form.schema()));
    }
  }

  private void visitParameters(@Nullable List<Parameter> parameters) {
    if (parameters != null) {
      parameters.forEach(parameter -> visit(refs.parameter(parameter).getSchema()));
    }
  }

  private void visit(@Nullable Content content) {
    if (content != null) {
      content.values().stream().map(MediaType::getSchema).forEach(this::visit);
    }
  }

  private void visit(@Nullable Schema schema) {
    if (schema == null
        || (schema.get$ref() != null && !reached.add(Refs.nameOf(schema.get$ref())))) {
      return;
    }
    Schema resolved = refs.schema(schema);
    visitAll(resolved.getProperties() == null ? null : resolved.getProperties().values());
    visitAll(resolved.getAllOf());
    visitAll(resolved.getAnyOf());
    visitAll(resolved.getOneOf());
    visit(resolved.getItems());
    if (resolved.getAdditionalProperties() instanceof Schema values) {
      visit(values);
    }
    Map<String, Object> extensions = resolved.getExtensions();
    if (extensions != null && extensions.get(Hints.REQUEST_SCHEMA) instanceof String request) {
      visit(new Schema<>().$ref(request));
    }
  }

  private void visitAll(@Nullable Collection<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::visit);
    }
  }
}
