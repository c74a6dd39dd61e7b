package io.github.cfdevices.apidiff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.Endpoint;

/** The differences that openapi-diff finds between two documents, except in descriptions. */
final class DocumentChanges {
  /**
   * New values and variants are compatible, because the SDK reads unknown ones, and it checks
   * lengths only in requests.
   */
  private static final OpenApiDiffOptions RULES =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.response.enum.increased", "false")
          .configProperty("incompatible.response.oneof.increased", "false")
          .configProperty("incompatible.response.max.length.increased", "false")
          .configProperty("incompatible.request.min.length.increased", "true")
          .build();

  private DocumentChanges() {}

  static List<Change> between(Path before, Path now) {
    ChangedOpenApi diff = OpenApiCompare.fromSpecifications(read(before), read(now), RULES);
    ChangeList changes = new ChangeList();
    diff.getNewEndpoints().forEach(endpoint -> changes.added(nameOf(endpoint), false));
    diff.getMissingEndpoints().forEach(endpoint -> changes.removed(nameOf(endpoint), true));
    DocumentWalk walk = new DocumentWalk(diff, changes);
    diff.getChangedOperations().forEach(walk::operation);
    return changes.toList();
  }

  private static String nameOf(Endpoint endpoint) {
    return endpoint.getMethod() + " " + endpoint.getPathUrl();
  }

  private static OpenAPI read(Path file) {
    OpenAPI document = ComparedDocument.read(file);
    document.getComponents().getSchemas().values().forEach(DocumentChanges::compareMembersApart);
    return document;
  }

  /** Compares members of {@code anyOf} separately; openapi-diff merges them into one schema. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void compareMembersApart(Schema schema) {
    if (schema.getAnyOf() != null) {
      schema.setOneOf(schema.getAnyOf());
      schema.setAnyOf(null);
    }
  }
}
