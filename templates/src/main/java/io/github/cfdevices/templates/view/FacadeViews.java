package io.github.cfdevices.templates.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Makes the views of resources, after those of all models. */
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
   */
  public Object of(
      String resource, String facade, String description, List<CodegenOperation> operations) {
    List<Endpoint> endpoints =
        operations.stream()
            .map(operation -> new Endpoint(operation, models.types(), naming))
            .toList();
    endpoints.forEach(endpoint -> summaries.add(endpoint.summary()));
    return new FacadeView(
        naming.document(),
        naming.apiPackage(),
        naming.rxPackage(),
        resource,
        facade,
        description,
        endpoints.stream().map(each -> each.view(editOf(each, endpoints))).toList());
  }

  /** Returns what was generated for each operation. */
  public List<OperationSummary> summaries() {
    return summaries;
  }

  /**
   * A resource can be edited if it has a GET and a PUT of one path, and the body of the PUT can be
   * made of the result of the GET.
   */
  private @Nullable EditView editOf(Endpoint put, List<Endpoint> all) {
    String request = put.body();
    if (!put.is("PUT") || request == null || put.hasParameters() || put.isList()) {
      return null;
    }
    return all.stream()
        .filter(get -> get.is("GET") && get.path().equals(put.path()))
        .filter(get -> get.result().equals(put.result()))
        .filter(get -> request.equals(models.requests().of(get.result())))
        .filter(get -> !get.hasParameters())
        .findFirst()
        .map(
            get ->
                new EditView(
                    put.name(), get.result(), request, get.arguments(), get.name(), put.name()))
        .orElse(null);
  }
}
