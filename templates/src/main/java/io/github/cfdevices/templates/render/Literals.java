package io.github.cfdevices.templates.render;

/** Writes Java literals. */
public final class Literals {
  private Literals() {}

  /** Returns the literal of a string. */
  public static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
