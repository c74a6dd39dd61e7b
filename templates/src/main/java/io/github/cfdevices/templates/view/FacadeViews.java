package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
   */
  public Object of(
      String resource,
      String facade,
      String description,
      @Nullable String server,
      List<CodegenOperation> operations) {
    Set<String> methods = new HashSet<>();
    List<Endpoint> endpoints =
        operations.stream()
            .map(operation -> new Endpoint(operation, models.types(), naming, methods))
            .toList();
    endpoints.forEach(endpoint -> summaries.add(endpoint.summary()));
    EditMethods edits = new EditMethods(endpoints, models.requests(), models.edited());
    boolean account = endpoints.stream().anyMatch(Endpoint::usesAccount);
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
        endpoints.stream().map(each -> each.view(edits.of(each))).toList());
  }

  /** Returns the summaries of all operations. */
  public List<OperationSummary> summaries() {
    return summaries;
  }
}
