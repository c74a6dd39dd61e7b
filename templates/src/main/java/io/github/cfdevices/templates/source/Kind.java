package io.github.cfdevices.templates.source;

import java.util.Locale;

/** The kinds of objects that can be references. */
enum Kind {
  SCHEMA("schemas"),
  RESPONSE("responses"),
  PARAMETER("parameters"),
  REQUEST_BODY("requestBodies"),
  HEADER("headers"),
  SECURITY_SCHEME("securitySchemes"),
  EXAMPLE("examples"),
  MEDIA_TYPE("mediaTypes"),
  PATH_ITEM("pathItems");

  private final String section;

  Kind(String section) {
    this.section = section;
  }

  /** Returns the member of {@code components} that contains such objects. */
  String section() {
    return section;
  }

  /** Returns whether a reference becomes a copy of its target, because later stages expect one. */
  boolean isInlined() {
    return this == PATH_ITEM || this == MEDIA_TYPE || this == EXAMPLE || this == SECURITY_SCHEME;
  }

  String description() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
