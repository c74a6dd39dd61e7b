package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Rewrites, in memory, a document that is faithful to the wire into one whose operations return
 * what callers want: the result without its envelope, and parameters as one object.
 */
public final class DocumentNormalizer extends OpenAPINormalizer {
  private static final String FAILURE = "x-normalizer-failure";

  private final OpenAPI document;

  /** Creates the normalizer; called by OpenAPI Generator. */
  public DocumentNormalizer(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
    this.document = document;
  }

  /** Throws what kept the document from being normalized, if anything did. */
  static void rethrowFailure(OpenAPI document) {
    Map<String, Object> extensions = document.getExtensions();
    if (extensions != null && extensions.get(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
  }

  @Override
  protected void normalize() {
    try {
      addMissingComponents();
      Refs refs = new Refs(document);
      ResultUnwrapper results = new ResultUnwrapper(refs);
      Parameters parameters = new Parameters(document, refs);
      ParameterObjects objects = new ParameterObjects(document);
      RequestBodies bodies = new RequestBodies(refs, new Forms(document, refs));
      document
          .getPaths()
          .forEach(
              (url, path) ->
                  path.readOperationsMap()
                      .forEach(
                          (method, operation) -> {
                            if (operation.getOperationId() == null) {
                              throw new IllegalArgumentException(
                                  method + " " + url + " has no operationId");
                            }
                            results.unwrap(operation);
                            bodies.settle(method.name(), operation);
                            objects.collect(parameters.settle(path, operation), operation);
                          }));
      document.getComponents().getSchemas().values().forEach(DocumentNormalizer::toOneOf);
      ReachableSchemas.retain(document, refs);
    } catch (RuntimeException e) {
      document.addExtension(FAILURE, e);
      return;
    }
    super.normalize();
  }

  /** Only texts become open enums; a number is a number whatever its values. */
  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Schema normalizeSchema(Schema schema, Set<Schema> visited) {
    if (schema != null && !ModelUtils.isStringSchema(schema)) {
      schema.setEnum(null);
    }
    return super.normalizeSchema(schema, visited);
  }

  private void addMissingComponents() {
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    if (document.getComponents().getSchemas() == null) {
      document.getComponents().setSchemas(new LinkedHashMap<>());
    }
  }

  /**
   * The generator builds an interface from {@code oneOf}; on the wire the members of such a union
   * overlap, which only {@code anyOf} says truthfully.
   */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static void toOneOf(Schema schema) {
    Map<String, Object> extensions = schema.getExtensions();
    if (extensions != null && extensions.containsKey(Hints.SIBLING_DISCRIMINATOR)) {
      schema.setOneOf(schema.getAnyOf());
      schema.setAnyOf(null);
    }
  }
}
