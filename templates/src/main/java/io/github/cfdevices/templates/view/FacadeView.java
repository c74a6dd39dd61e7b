package io.github.cfdevices.templates.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource: its service, its facade and its RxJava facade.
 *
 * @param document the name of the document
 * @param apiPackage the package of the service and the facade
 * @param rxPackage the package of the RxJava facade
 * @param resource the name that these classes begin with
 * @param facade the class of the facade
 * @param description its description as Javadoc
 * @param server the URL of the document's server as a literal, or null if it has none
 * @param account whether an operation needs the ID of an account
 * @param operations its operations, in the order of the document
 */
public record FacadeView(
    String document,
    String apiPackage,
    String rxPackage,
    String resource,
    String facade,
    String description,
    @Nullable String server,
    boolean account,
    List<OperationView> operations) {
  String service() {
    return resource + "Service";
  }

  /** Returns the arguments with which a client creates the service. */
  String created() {
    return service() + ".class" + (server == null ? "" : ", " + server);
  }

  String rxFacade() {
    return resource + "Rx";
  }

  /** Returns whether a method is not a list. */
  boolean calls() {
    return operations.stream()
        .flatMap(operation -> operation.methods().stream())
        .anyMatch(method -> method.responseType() != null);
  }
}
