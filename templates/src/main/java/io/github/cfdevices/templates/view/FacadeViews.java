package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.Javadoc;
import io.github.cfdevices.templates.render.Literals;
import io.github.cfdevices.templates.render.ReachabilityMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/** Creates the views of resources, after those of all models, and then that of the SDK. */
public final class FacadeViews {
  /** Methods that every class has, and those that every root class has. */
  private static final Set<String> TAKEN_ACCESSORS =
      Set.of(
          "builder",
          "client",
          "clone",
          "close",
          "create",
          "equals",
          "finalize",
          "forAccount",
          "fromEnvironment",
          "getClass",
          "hashCode",
          "newBuilder",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "with");

  private final ModelViews models;
  private final Naming naming;
  private final List<OperationSummary> summaries = new ArrayList<>();
  private final List<SdkView.Accessor> accessors = new ArrayList<>();
  private final List<String> services = new ArrayList<>();
  private final Set<String> accessorNames = new HashSet<>();
  private boolean anyAccount;

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
   * @param diagnostics receives the operations for which no code can be generated, and the hints
   *     that are wrong
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
        RequestParameter.checkClientDefaults(operation, models.types(), diagnostics);
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
    anyAccount |= account;
    String accessor = accessorOf(resource);
    accessors.add(new SdkView.Accessor(accessor, naming.accessorType(resource), description));
    services.add(naming.apiPackage() + "." + resource + "Service");
    if (operations.get(0).vendorExtensions.get(Hints.TAG) instanceof String tag) {
      diagnostics.addName("tag " + tag, tag, accessor);
    }
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
        views);
  }

  private String accessorOf(String resource) {
    String name = JavaNames.decapitalized(resource);
    boolean taken = TAKEN_ACCESSORS.contains(name) || naming.isReservedWord(name);
    return JavaNames.unique(taken ? name + "Api" : name, resource, accessorNames::add);
  }

  /** Returns whether a resource has a view. */
  public boolean isEmpty() {
    return accessors.isEmpty();
  }

  /**
   * Returns the view of the SDK, after those of all resources.
   *
   * @param title the title of the document, or null if it has none
   * @param server the URL of the document's server, or null if it has none
   */
  public Object sdk(@Nullable String title, @Nullable String server) {
    String name = title == null ? null : Javadoc.description(title);
    return new SdkView(
        naming.document(),
        naming.modelPackage(),
        naming.apiPackage(),
        naming.rxPackage(),
        naming.rootPackage(),
        naming.root(),
        name == null ? "the API" : name,
        server == null ? SdkView.NO_SERVER : Literals.quoted(server),
        anyAccount,
        accessors,
        models.firstObject(),
        ReachabilityMetadata.of(services, models.adapters()));
  }

  /** Returns the summaries of all operations. */
  public List<OperationSummary> summaries() {
    return summaries;
  }
}
