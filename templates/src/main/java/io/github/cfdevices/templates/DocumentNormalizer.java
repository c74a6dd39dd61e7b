package io.github.cfdevices.templates;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * Rewrites, in memory, a document that is faithful to the wire into one whose operations return what
 * callers want: the result without its envelope, and parameters as one object.
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
      Refs refs = new Refs(document);
      ResultUnwrapper results = new ResultUnwrapper(refs);
      ParameterObjects parameters = new ParameterObjects(document, refs);
      for (PathItem path : document.getPaths().values()) {
        for (Operation operation : path.readOperations()) {
          results.unwrap(operation);
          parameters.collect(path, operation);
        }
      }
      document.getComponents().getSchemas().values().forEach(DocumentNormalizer::toOneOf);
      ReachableSchemas.retain(document, refs);
    } catch (RuntimeException e) {
      document.addExtension(FAILURE, e);
      return;
    }
    super.normalize();
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
