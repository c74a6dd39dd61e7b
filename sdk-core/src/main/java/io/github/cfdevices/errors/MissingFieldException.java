package io.github.cfdevices.errors;

/** Thrown by a model's accessor if the API omitted a property that it documents as required. */
public final class MissingFieldException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final String name;

  private MissingFieldException(String name) {
    super(name + " is missing from the response, but is required", null, null, null);
    this.name = name;
  }

  /**
   * Returns an exception for a member.
   *
   * @param name the model and the JSON member, such as {@code Device.created_at}
   */
  public static MissingFieldException of(String name) {
    return new MissingFieldException(name);
  }

  /** Returns the model and the JSON member, such as {@code Device.created_at}. */
  public String name() {
    return name;
  }
}
