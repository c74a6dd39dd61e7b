package io.github.cfdevices;

/** Thrown by a model's accessor when the text that the API sent is not of the declared format. */
public final class MalformedFieldException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String text;

  MalformedFieldException(String name, String format, String text, Throwable cause) {
    super(name + " is not a " + format + ": \"" + text + "\"", null, null, cause);
    this.name = name;
    this.text = text;
  }

  /** Returns the model and the JSON member, such as {@code Device.created_at}. */
  public String name() {
    return name;
  }

  /** Returns the text as the API sent it. */
  public String text() {
    return text;
  }
}
