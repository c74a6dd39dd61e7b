package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/** Thrown by a model's accessor if the string that the API sent is not of the declared format. */
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
   * Returns an exception about a member.
   *
   * @param name the model and the JSON member, such as {@code Device.created_at}
   * @param format the declared format, such as {@code date-time}
   * @param text the string as the API sent it
   * @param cause why the string is not of the format, or null
   */
  public static MalformedFieldException of(
      String name, String format, String text, @Nullable Throwable cause) {
    return new MalformedFieldException(name, format, text, cause);
  }

  /** Returns the model and the JSON member, such as {@code Device.created_at}. */
  public String name() {
    return name;
  }

  /** Returns the string as the API sent it. */
  public String text() {
    return text;
  }
}
