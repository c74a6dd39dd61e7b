package io.github.cfdevices.templates.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that an SDK has once: those that document its packages, and its root class.
 *
 * @param document the name of the document
 * @param modelPackage the package of the models
 * @param apiPackage the package of the APIs and services
 * @param rxPackage the package of the RxJava facades
 * @param rootPackage the package of the root class
 * @param root the root class
 * @param title the title of the document as Javadoc
 * @param server the URL of the document's server as a literal, or "null" if it has none
 * @param account whether an operation needs the ID of an account
 * @param accessors the methods of the root class that return the operations of a tag
 * @param model the first class of a model with properties, for examples, or null if there is none
 * @param reachability the metadata for GraalVM Native Image
 */
public record SdkView(
    String document,
    String modelPackage,
    String apiPackage,
    String rxPackage,
    String rootPackage,
    String root,
    String title,
    String server,
    boolean account,
    List<Accessor> accessors,
    @Nullable String model,
    String reachability) {
  /** The literal for a document without a server. */
  static final String NO_SERVER = "null";

  /** Returns what must be set to build a client. */
  String requirement() {
    return server.equals(NO_SERVER)
        ? "{@link Builder#credentials} and {@link Builder#baseUrl} are required"
        : "only {@link Builder#credentials} are required";
  }

  /** Returns the reason why a client cannot be built. */
  String unbuildable() {
    return server.equals(NO_SERVER)
        ? "there are no credentials or there is no base URL"
        : "there are no credentials";
  }

  /** Returns the first method of the root class, for examples, or null if it has none. */
  @Nullable Accessor first() {
    return accessors.isEmpty() ? null : accessors.get(0);
  }

  /**
   * A method of the root class.
   *
   * @param name its name
   * @param type the class that it returns
   * @param description the description of that class as Javadoc
   */
  public record Accessor(String name, String type, String description) {}
}
