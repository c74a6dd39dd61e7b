package io.github.cfdevices.errors;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a model's accessor if a value from the API does not have the documented JSON type,
 * range or format. The other properties of the model can be read, and the value is sent back
 * unchanged.
 */
public final class MalformedFieldException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int TEXT_LIMIT = 100;

  private static final String MASK = "\u2588\u2588";

  private final String name;
  private final String expected;
  private final String text;

  private MalformedFieldException(
      String name, String expected, String found, String text, @Nullable Throwable cause) {
    super(name + " is not " + expected + found, null, null, cause);
    this.name = name;
    this.expected = expected;
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
    String excerpt = Printable.of(text, TEXT_LIMIT);
    return new MalformedFieldException(
        name,
        "a " + format,
        ": \"" + excerpt + "\"",
        text,
        excerpt.equals(text) ? cause : null); // It repeats the text.
  }

  /**
   * Returns an exception for a member of another JSON type or range.
   *
   * @param name the model and the JSON member, such as {@code PostureRule.enabled}
   * @param expected the documented type with its article, such as {@code a boolean}
   * @param found the JSON type of the value with its article, such as {@code a number}
   * @param json the JSON of the value
   * @param secret whether the value can contain secrets, so that it must be masked
   */
  public static MalformedFieldException ofJson(
      String name, String expected, String found, String json, boolean secret) {
    String text = secret ? MASK : json;
    return new MalformedFieldException(
        name, expected, ", but " + found + ": " + Printable.of(text, TEXT_LIMIT), text, null);
  }

  /** Returns the model and the JSON member, such as {@code Device.created_at}. */
  public String name() {
    return name;
  }

  /** Returns the documented type or format with its article, such as {@code a boolean}. */
  public String expected() {
    return expected;
  }

  /**
   * Returns the value from the API: the content of a string in another format, or the JSON of a
   * value of another type. The latter is masked if it can contain secrets.
   */
  public String text() {
    return text;
  }
}
