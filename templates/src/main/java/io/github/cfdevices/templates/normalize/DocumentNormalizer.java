package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.schema.CanonicalSchemas;
import io.github.cfdevices.templates.schema.ClassNames;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.source.DocumentSource;
import io.github.cfdevices.templates.source.LaterVersions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Rewrites a document that describes HTTP messages into one that describes the generated API:
 * results without envelopes, and parameters as one object.
 */
public final class DocumentNormalizer extends OpenAPINormalizer {
  /** The rule that contains the location of the document. */
  public static final String LOCATION = "x-location";

  /** The rule that contains the name of the root class. */
  public static final String ROOT = "x-root";

  private static final String FAILURE = "x-normalizer-failure";

  private static final String DIAGNOSTICS = "x-normalizer-diagnostics";

  private final OpenAPI document;
  private final Map<String, String> inputRules;

  /** Creates the normalizer; called by OpenAPI Generator. */
  public DocumentNormalizer(OpenAPI document, Map<String, String> rules) {
    super(document, withoutOwn(rules));
    this.document = document;
    this.inputRules = rules;
  }

  /** Throws the exception that stopped the normalization of a document, if any. */
  public static void rethrowFailure(OpenAPI document) {
    Map<String, Object> extensions = document.getExtensions();
    if (extensions != null && extensions.get(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
  }

  /**
   * Returns the places of a document that become raw JSON or lose precision, and the operations
   * that are left out, with the reasons.
   */
  public static Diagnostics diagnosticsOf(OpenAPI document) {
    Map<String, Object> extensions = document.getExtensions();
    return extensions != null && extensions.get(DIAGNOSTICS) instanceof Diagnostics diagnostics
        ? diagnostics
        : new Diagnostics();
  }

  @Override
  @SuppressWarnings("rawtypes") // The parser's own type is raw.
  protected void normalize() {
    try {
      String unsupported = LaterVersions.failureOf(document);
      if (unsupported != null) {
        throw new IllegalArgumentException(unsupported);
      }
      Diagnostics diagnostics = new Diagnostics();
      DocumentSource.reload(document, inputRules.get(LOCATION), diagnostics);
      addMissingComponents();
      OperationFilter.removeHidden(document.getPaths(), diagnostics);
      filter();
      addOperations(diagnostics);
      removeAddedHints();
      References refs = new References(document);
      ClassNames names = new ClassNames(inputRules.getOrDefault(ROOT, ""));
      OperationSchemas operations =
          new OperationSchemas(
              document,
              refs,
              new CanonicalSchemas(
                  new LinkedHashMap<>(document.getComponents().getSchemas()),
                  refs,
                  names,
                  diagnostics));
      OperationNormalizer normalizer =
          new OperationNormalizer(document, refs, names, diagnostics, operations);
      OperationFilter.remove(
          document.getPaths(),
          (method, url, path, operation) -> !normalizer.normalize(method, url, path, operation));
      operations.finish();
      // The hints of operations replace them, and OpenAPI Generator fails for types such as
      // mutualTLS.
      document.getComponents().setSecuritySchemes(null);
      document.addExtension(DIAGNOSTICS, diagnostics);
    } catch (RuntimeException e) {
      document.addExtension(FAILURE, e);
      return;
    }
    super.normalize();
  }

  /** Only strings become open enums. The values of other enums are not restricted. */
  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Schema normalizeSchema(Schema schema, Set<Schema> visited) {
    if (schema != null && !ModelUtils.isStringSchema(schema)) {
      schema.setEnum(null);
    }
    return super.normalizeSchema(schema, visited);
  }

  private static Map<String, String> withoutOwn(Map<String, String> rules) {
    Map<String, String> others = new LinkedHashMap<>(rules);
    others.remove(LOCATION);
    others.remove(ROOT);
    return others;
  }

  /** Adds the operations before they are rewritten. */
  private void addOperations(Diagnostics diagnostics) {
    UsedComponents used = new UsedComponents(document);
    document
        .getPaths()
        .forEach(
            (url, path) ->
                path.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            diagnostics.addOperation(
                                method + " " + url,
                                operation.getOperationId(),
                                used.of(operation))));
  }

  private void filter() {
    String rule = inputRules.get("FILTER");
    if (rule != null) {
      Filter filter = createFilter(document, rule);
      if (filter.parse()) {
        document.getPaths().forEach((url, path) -> filter.apply(url, path, OperationFilter.ALL));
      }
      OperationFilter.remove(
          document.getPaths(),
          (method, url, path, operation) -> OperationFilter.isHidden(operation));
      if (document.getPaths().isEmpty()) {
        throw new IllegalArgumentException("FILTER=" + rule + " matches no operation");
      }
    }
  }

  private void removeAddedHints() {
    document
        .getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations()
                    .forEach(operation -> Hints.removeAdded(operation.getExtensions())));
  }

  private void addMissingComponents() {
    if (document.getPaths() == null) {
      document.setPaths(new Paths());
    }
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    if (document.getComponents().getSchemas() == null) {
      document.getComponents().setSchemas(new LinkedHashMap<>());
    }
  }
}
