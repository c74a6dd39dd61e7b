package io.github.cfdevices.templates.render;

import org.jspecify.annotations.Nullable;

/** Prepares prose of a document for Javadoc. */
public final class Javadoc {
  private Javadoc() {}

  /** Returns prose on one line, without anything that would end or confuse a comment. */
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

  /** Returns the description of a schema, or a sentence that names the schema. */
  public static String description(@Nullable String description, String name) {
    return description == null ? "The {@code " + name + "} of the API." : escaped(description);
  }
}
