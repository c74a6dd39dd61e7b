package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Creates the views of resources, after those of all models. */
public final class FacadeViews {
  private final ModelViews models;
  private final Naming naming;
  private final List<OperationSummary> summaries = new ArrayList<>();

  /** Creates the views of a document. */
  public FacadeViews(ModelViews models, Naming naming) {
    this.models = models;
    this.naming = naming;
  }

  /**
   * Returns the view of a resource.
   *
   * @param resource the name that its classes begin with
   * @param facade the class of its facade
   * @param description its description as Javadoc
   * @param server the URL of the document's server, or null if it has none
   * @param diagnostics receives the operations for which no code can be generated
   */
  public Object of(
      String resource,
      String facade,
      String description,
      @Nullable String server,
      List<CodegenOperation> operations,
      Diagnostics diagnostics) {
    Set<String> methods = new HashSet<>();
    List<Endpoint> endpoints = new ArrayList<>();
    Map<Endpoint, Endpoint> withoutBody = new HashMap<>();
    for (CodegenOperation operation : operations) {
      try {
        Endpoint endpoint = new Endpoint(operation, true, models.types(), naming, methods);
        endpoint.view(null); // Fails if something is not supported.
        if (Endpoint.hasOptionalBody(operation)) {
          withoutBody.put(
              endpoint, new Endpoint(operation, false, models.types(), naming, methods));
        }
        endpoints.add(endpoint);
        summaries.add(endpoint.summary());
      } catch (RuntimeException e) {
        diagnostics.addLeftOut(
            operation.httpMethod + " " + ServicePath.templateOf(operation),
            Diagnostics.reasonOf(e));
      }
    }
    EditMethods edits = new EditMethods(endpoints, models.requests(), models.edited());
    boolean account = endpoints.stream().anyMatch(Endpoint::usesAccount);
    List<OperationView> views = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      views.add(endpoint.view(edits.of(endpoint)));
      if (withoutBody.containsKey(endpoint)) {
        views.add(withoutBody.get(endpoint).view(null));
      }
    }
    return new FacadeView(
        naming.document(),
        naming.apiPackage(),
        naming.rxPackage(),
        resource,
        facade,
        description,
        server == null ? null : Literals.quoted(server),
        account,
        account || endpoints.stream().anyMatch(Endpoint::hasServer),
        views);
  }

  /** Returns the summaries of all operations. */
  public List<OperationSummary> summaries() {
    return summaries;
  }
}
