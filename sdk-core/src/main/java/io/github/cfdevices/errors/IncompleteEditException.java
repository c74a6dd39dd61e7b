package io.github.cfdevices.errors;

import java.util.List;

/**
 * Thrown if the request of an edit lacks properties that the document requires: the API omitted
 * them from its response, and the edit did not set them. The PUT was not sent, because it could
 * remove them from the resource.
 */
public final class IncompleteEditException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // An immutable list, which is serializable.
  private final List<String> missingMembers;

  private IncompleteEditException(String model, List<String> missingMembers) {
    super(
        "The edit was not sent: "
            + model
            + " requires "
            + Printable.names(missingMembers)
            + ", which the API did not return and the edit does not set. Set it in the edit, or"
            + " send the request with OnMissing.SEND",
        null,
        null,
        null);
    this.missingMembers = missingMembers;
  }

  /**
   * Returns an exception.
   *
   * @param model the class of the request, such as {@code PostureRuleRequest}
   * @param missingMembers the paths of the properties in the request, such as {@code input.version}
   */
  public static IncompleteEditException of(String model, List<String> missingMembers) {
    return new IncompleteEditException(model, List.copyOf(missingMembers));
  }

  /** Returns the paths of the missing properties in the request, such as {@code input.version}. */
  public List<String> missingMembers() {
    return missingMembers;
  }
}
