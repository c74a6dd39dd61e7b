package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.hints.BodyContent;
import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.PagingStyle;
import io.github.cfdevices.templates.schema.ClassNames;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.Servers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes one operation after the other. What prevents code for an operation does not affect the
 * others: the operation is left out, or its wrong hint is ignored.
 */
final class OperationNormalizer {
  /** The hints whose absence leaves an operation that can be called. */
  private static final List<String> DISPENSABLE =
      List.of(Hints.PAGING, Hints.ENVELOPE, Hints.EMPTY_RESULT);

  private static final String TRACE =
      "a TRACE, whose response contains the credentials of the request";

  private final OpenAPI document;
  private final References refs;
  private final Diagnostics diagnostics;
  private final Security security;
  private final TokenPermissions permissions;
  private final OperationIds ids = new OperationIds();
  private final MethodNames methodNames;
  private final Envelopes envelopes;
  private final UnpagedLists lists;
  private final ResultUnwrapper results;
  private final Parameters parameters;
  private final ParameterObjects objects;
  private final RequestBodies bodies;
  private final OperationSchemas schemas;

  OperationNormalizer(
      OpenAPI document,
      References refs,
      ClassNames names,
      Diagnostics diagnostics,
      OperationSchemas schemas) {
    this.document = document;
    this.refs = refs;
    this.diagnostics = diagnostics;
    this.security = new Security(document, diagnostics);
    this.permissions = new TokenPermissions(document, diagnostics);
    this.methodNames = new MethodNames(diagnostics);
    this.envelopes = new Envelopes(refs, document.getComponents(), diagnostics);
    this.lists = new UnpagedLists(refs, diagnostics);
    this.results = new ResultUnwrapper(refs);
    this.parameters = new Parameters(document, refs, diagnostics);
    this.objects = new ParameterObjects(document, refs, names);
    this.bodies =
        new RequestBodies(refs, new Forms(document, refs, names, diagnostics), diagnostics);
    this.schemas = schemas;
  }

  /** Returns whether code can be generated for an operation; adds the reason if not. */
  boolean normalize(HttpMethod method, String url, PathItem path, Operation operation) {
    String place = method + " " + url;
    String problem = method == HttpMethod.TRACE ? TRACE : null;
    try {
      problem = problem == null ? security.addHint(place, operation) : problem;
      if (problem == null) {
        permissions.addHint(place, operation);
        addDeclared(url, operation);
        String id = operation.getOperationId();
        ids.complete(method, url, operation);
        diagnostics.nameOperation(place, id, operation.getOperationId());
        methodNames.check(place, operation);
        describe(method, url, path, operation);
        bodies.normalize(method, place, operation);
        schemas.rewrite(place, operation);
      }
    } catch (RuntimeException e) {
      problem = reasonOf(e, operation);
    }
    if (problem != null) {
      diagnostics.addLeftOut(place, problem);
    }
    return problem == null;
  }

  /** Adds the strings that OpenAPI Generator escapes before it passes them on. */
  private static void addDeclared(String path, Operation operation) {
    operation.addExtension(Hints.PATH, path);
    if (operation.getSummary() != null) {
      operation.addExtension(Hints.SUMMARY, operation.getSummary());
    }
  }

  /** Normalizes responses and parameters, without the hint that prevents it if there is one. */
  private void describe(HttpMethod method, String url, PathItem path, Operation operation) {
    Declaration declared = new Declaration(operation);
    try {
      describeOnce(method, url, path, operation);
    } catch (RuntimeException e) {
      String wrong = null;
      for (String hint : DISPENSABLE) {
        if (wrong == null && declared.restoreWithout(hint, operation)) {
          wrong = succeeds(method, url, path, operation) ? hint : null;
        }
      }
      if (wrong == null) {
        throw e;
      }
      String reason = reasonOf(e, operation);
      diagnostics.addIgnored(
          method + " " + url + " " + wrong,
          reason.startsWith(wrong + " ") ? reason.substring(wrong.length() + 1) : reason);
    }
  }

  /** Returns the reason without the name of the operation, which the place contains. */
  private static String reasonOf(RuntimeException e, Operation operation) {
    String reason = Diagnostics.reasonOf(e);
    String prefix = operation.getOperationId() + ": ";
    return reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
  }

  private boolean succeeds(HttpMethod method, String url, PathItem path, Operation operation) {
    try {
      describeOnce(method, url, path, operation);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void describeOnce(HttpMethod method, String url, PathItem path, Operation operation) {
    String place = method + " " + url;
    String own = Servers.ownOf(document, path, operation);
    if (own != null) {
      operation.addExtension(Hints.SERVER, own);
    }
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    if (method == HttpMethod.HEAD) {
      operation.setResponses(withoutContent(operation.getResponses()));
    }
    Set<String> hints = Hints.of(operation.getExtensions());
    envelopes.addHints(place, operation);
    Guesses.report(place, operation, hints, diagnostics);
    lists.report(place, path, operation);
    envelopes.failures(operation).forEach(schemas::addFailure);
    reportLoss(place, operation);
    results.unwrap(operation);
    boolean empty =
        operation.getResponses().values().stream().allMatch(each -> each.getContent() == null);
    if (empty && !PagingStyle.of(operation.getExtensions()).isEmpty()) {
      throw new IllegalArgumentException("x-paging finds no list in the response");
    }
    objects.collect(parameters.normalize(place, url, path, operation), operation);
  }

  private void reportLoss(String place, Operation operation) {
    Successes successes = Successes.of(operation, refs);
    String status = successes.decisive();
    if (status != null) {
      ApiResponse response = Objects.requireNonNull(successes.all().get(status));
      BodyContent content = BodyContent.of(response.getContent(), refs::schema);
      String loss = content == null ? null : content.asResponse().loss();
      if (content != null) {
        Guesses.reportMediaType(place + " " + status, response.getContent(), content, diagnostics);
      }
      if (loss != null) {
        diagnostics.add(place + " " + status, loss);
      }
    }
  }

  private ApiResponses withoutContent(ApiResponses responses) {
    ApiResponses empty = new ApiResponses();
    responses.forEach(
        (status, response) ->
            empty.addApiResponse(
                status, new ApiResponse().description(refs.response(response).getDescription())));
    return empty;
  }

  /** The parts of an operation that are normalized, as the document declares them. */
  private static final class Declaration {
    private final @Nullable List<Parameter> parameters;
    private final @Nullable RequestBody body;
    private final ApiResponses responses;
    private final Map<String, Object> extensions;

    Declaration(Operation operation) {
      this.parameters = operation.getParameters();
      this.body = operation.getRequestBody();
      this.responses = operation.getResponses();
      this.extensions =
          operation.getExtensions() == null
              ? Map.of()
              : new LinkedHashMap<>(operation.getExtensions());
    }

    /** Restores an operation without a hint; returns false if it does not have the hint. */
    boolean restoreWithout(String hint, Operation operation) {
      if (!extensions.containsKey(hint)) {
        return false;
      }
      operation.setParameters(parameters);
      operation.setRequestBody(body);
      operation.setResponses(responses);
      operation.setExtensions(new LinkedHashMap<>(extensions));
      operation.getExtensions().remove(hint);
      return true;
    }
  }
}
