package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/** Thrown before anything is sent if an argument violates a rule of the API or of the SDK. */
public final class InvalidInputException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * Creates an exception for an invalid argument.
   *
   * @param name the name of the argument, such as {@code FileInput.path}
   * @param problem the rest of the message, such as "must not be empty"; without the value, which
   *     may be a secret
   */
  public InvalidInputException(String name, String problem) {
    this(name, problem, null);
  }

  /**
   * Creates an exception for an invalid argument, with a cause.
   *
   * @param name the name of the argument, such as {@code FileInput.path}
   * @param problem the rest of the message, such as "must not be empty"; without the value, which
   *     may be a secret
   * @param cause the cause, or null; it must not contain a secret
   */
  public InvalidInputException(String name, String problem, @Nullable Throwable cause) {
    super(name + " " + problem, null, null, cause);
    this.name = name;
  }

  /** Returns the name of the invalid argument, such as {@code FileInput.path}. */
  public String name() {
    return name;
  }
}
