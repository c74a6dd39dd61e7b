package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schemas that are a body, or the items of one. Moshi looks up an adapter for these, but
 * not for properties of models.
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public final class BodySchemas {
  private final References refs;
  private final Set<String> names = new HashSet<>();

  private BodySchemas(References refs) {
    this.refs = refs;
  }

  /** Returns their names in a document that has been normalized. */
  public static Set<String> of(OpenAPI document) {
    BodySchemas schemas = new BodySchemas(new References(document));
    for (PathItem path : document.getPaths().values()) {
      path.readOperations().forEach(schemas::visit);
    }
    return schemas.names;
  }

  private void visit(Operation operation) {
    if (operation.getRequestBody() != null) {
      visit(refs.requestBody(operation.getRequestBody()).getContent());
    }
    for (ApiResponse response : operation.getResponses().values()) {
      visit(response.getContent());
    }
  }

  private void visit(@Nullable Content content) {
    if (content != null) {
      content.values().stream().map(MediaType::getSchema).forEach(this::visit);
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
    Schema resolved = refs.schema(schema);
    visit(resolved.getItems());
    if (resolved.getAdditionalProperties() instanceof Schema values) {
      visit(values);
    }
  }
}
