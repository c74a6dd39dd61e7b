package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/** Thrown by a model's accessor if a string from the API does not have the documented format. */
public final class MalformedFieldException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int TEXT_LIMIT = 100;

  private final String name;
  private final String text;

  private MalformedFieldException(
      String name, String format, String text, @Nullable Throwable cause) {
    super(
        name + " is not a " + format + ": \"" + Printable.of(text, TEXT_LIMIT) + "\"",
        null,
        null,
        Printable.of(text, TEXT_LIMIT).equals(text) ? cause : null); // It repeats the text.
    this.name = name;
    this.text = text;
  }

  /**
   * Returns an exception for a member.
   *
   * @param name the model and the JSON member, such as {@code Device.created_at}
   * @param format the declared format, such as {@code date-time}
   * @param text the string from the API
   * @param cause the exception of the parser, or null
   */
  public static MalformedFieldException of(
      String name, String format, String text, @Nullable Throwable cause) {
    return new MalformedFieldException(name, format, text, cause);
  }

  /** Returns the model and the JSON member, such as {@code Device.created_at}. */
  public String name() {
    return name;
  }

  /** Returns the string from the API. */
  public String text() {
    return text;
  }
}
