package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that responses can contain. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class ResponseSchemas {
  private final References refs;
  private final Set<String> visited = new HashSet<>();

  private ResponseSchemas(References refs) {
    this.refs = refs;
  }

  /** Marks the write-only properties of these schemas in a document with canonical schemas. */
  public static void mark(OpenAPI document) {
    ResponseSchemas schemas = new ResponseSchemas(new References(document));
    for (PathItem path : document.getPaths().values()) {
      path.readOperations().stream()
          .flatMap(operation -> operation.getResponses().values().stream())
          .forEach(schemas::visit);
    }
  }

  private void visit(ApiResponse response) {
    if (response.getContent() != null) {
      response.getContent().values().stream().map(MediaType::getSchema).forEach(this::visit);
    }
  }

  private void visit(@Nullable Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      if (visited.add(schema.get$ref())) {
        visit(refs.component(schema.get$ref()));
      }
      return;
    }
    visit(schema.getItems());
    if (schema.getAdditionalProperties() instanceof Schema values) {
      visit(values);
    }
    visitAll(schema.getAllOf());
    visitAll(schema.getOneOf());
    if (schema.getProperties() != null) {
      for (Schema property : ((Map<String, Schema>) schema.getProperties()).values()) {
        if (Boolean.TRUE.equals(property.getWriteOnly())) {
          property.addExtension(Hints.OMITTED_IN_RESPONSES, true);
        }
        visit(property);
      }
    }
  }

  private void visitAll(@Nullable List<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::visit);
    }
  }
}
