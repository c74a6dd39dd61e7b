package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Form;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.CanonicalSchema;
import io.github.cfdevices.templates.schema.CanonicalSchemas;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.ResponseSchemas;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schemas of each operation canonical. Schemas that no operation needs, such as those of
 * envelopes, are removed.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class OperationSchemas {
  private final OpenAPI document;
  private final References refs;
  private final CanonicalSchemas schemas;
  private final List<Schema> failures = new ArrayList<>();

  OperationSchemas(OpenAPI document, References refs, CanonicalSchemas schemas) {
    this.document = document;
    this.refs = refs;
    this.schemas = schemas;
    Components components = document.getComponents();
    if (components.getRequestBodies() != null) {
      components
          .getRequestBodies()
          .forEach((name, body) -> addShared(name + "_request", body.getContent()));
    }
    if (components.getResponses() != null) {
      components
          .getResponses()
          .forEach((name, response) -> addShared(name + "_response", response.getContent()));
    }
  }

  /** A schema that several operations share is named after its component. */
  private void addShared(String name, @Nullable Content content) {
    if (content != null) {
      content.values().stream()
          .map(MediaType::getSchema)
          .filter(Objects::nonNull)
          .forEach(schema -> schemas.addShared(schema, name));
    }
  }

  void rewrite(String place, Operation operation) {
    Map<String, Schema> collected = collected(place, operation);
    if (operation.getParameters() != null) {
      for (Parameter parameter : operation.getParameters()) {
        rewrite(parameter, place, operation, collected);
      }
    }
    RequestBody body = operation.getRequestBody();
    if (body != null) {
      String name = operation.getOperationId() + "_request";
      body.setContent(
          rewritten(body.getContent(), schema -> schemas.of(schema, name, place + " request")));
      body.getContent().values().stream()
          .map(MediaType::getSchema)
          .filter(schema -> schema.get$ref() != null)
          .forEach(schema -> operation.addExtension(Hints.BODY_CLASS, schema.get$ref()));
    }
    String name = operation.getOperationId() + "_result";
    operation
        .getResponses()
        .forEach(
            (status, response) ->
                response.setContent(
                    rewritten(
                        response.getContent(),
                        schema -> schemas.result(schema, name, place + " " + status))));
  }

  /** Builds the model of a failure, which no operation returns. */
  void addFailure(Schema failure) {
    failures.add(schemas.of(failure, "", ""));
  }

  void finish() {
    document.getPaths().values().forEach(path -> path.setParameters(null));
    document.getComponents().setSchemas(reachable(schemas.finish()));
    ResponseSchemas.mark(document);
    // Operations have copies of these, which would keep unused schemas alive.
    document.getComponents().setResponses(null);
    document.getComponents().setRequestBodies(null);
    document.getComponents().setParameters(null);
  }

  /** Drops the schemas that only operations need that are left out. */
  private Map<String, Schema> reachable(Map<String, Schema> all) {
    ReachableSchemas reachable = new ReachableSchemas(all);
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(reachable::add);
    failures.forEach(reachable::add);
    return reachable.schemas();
  }

  /** Builds the schemas of an operation's parameter object and form. */
  private Map<String, Schema> collected(String place, Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    if (extensions == null) {
      return Map.of();
    }
    if (extensions.get(Hints.FORM) instanceof Form form) {
      build(form.schema(), place + " form");
    }
    return extensions.get(Hints.PARAMETERS) instanceof String name
        ? build(name, place).getProperties()
        : Map.of();
  }

  private Schema build(String name, String place) {
    return schemas.parameters(refs.component(CanonicalSchema.refTo(name)), name, place);
  }

  private void rewrite(
      Parameter parameter, String place, Operation operation, Map<String, Schema> collected) {
    String name = parameter.getName();
    Schema inObject =
        Parameters.isFilter(parameter)
            ? collected.get(ParameterObjects.propertyOf(parameter))
            : null;
    if (inObject != null) {
      parameter.setSchema(inObject);
    } else if (parameter.getSchema() != null) {
      parameter.setSchema(
          schemas.of(
              parameter.getSchema(),
              operation.getOperationId() + "_" + name,
              place + " parameter " + name));
    }
  }

  private static @Nullable Content rewritten(
      @Nullable Content content, UnaryOperator<Schema> canonical) {
    if (content == null) {
      return null;
    }
    Content rewritten = new Content();
    content.forEach(
        (type, media) -> {
          MediaType copy = new MediaType();
          copy.setEncoding(media.getEncoding());
          if (media.getSchema() != null) {
            copy.setSchema(canonical.apply(media.getSchema()));
          }
          rewritten.addMediaType(type, copy);
        });
    return rewritten;
  }
}
