package io.github.cfdevices.templates.render;

import org.jspecify.annotations.Nullable;

/** Converts descriptions of a document to Javadoc. */
public final class Javadoc {
  private Javadoc() {}

  /**
   * Returns a description on one line, with everything escaped that would end or break a comment.
   */
  public static String escaped(String prose) {
    return prose
        .strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u");
  }

  /** Returns the description of a schema, or null if it has none. */
  public static @Nullable String description(@Nullable String description) {
    return description == null || description.isBlank() ? null : escaped(description);
  }

  /** Returns the description of a schema, or a sentence that names the schema. */
  public static String description(@Nullable String description, String name) {
    String escaped = description(description);
    return escaped == null ? "The {@code " + name + "} of the API." : escaped;
  }
}
