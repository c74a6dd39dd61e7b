package io.github.cfdevices.templates.view;

import org.jspecify.annotations.Nullable;

/**
 * A file in the package of the models.
 *
 * @param document the name of the document
 * @param javaPackage the package of the models
 * @param kind the kind of declaration
 * @param view the view of the model
 */
public record ModelFile(String document, String javaPackage, Kind kind, Object view) {
  /** The kind of declaration in a file; each has its own template. */
  enum Kind {
    OBJECT,
    OBJECT_ADAPTER,
    PARAMETERS,
    ENUM,
    ENUM_ADAPTER,
    UNION,
    UNION_ADAPTER,
    UNION_UNKNOWN,
    VALUE_VARIANT
  }

  public @Nullable Object object() {
    return viewOf(Kind.OBJECT);
  }

  @Nullable Object objectAdapter() {
    return viewOf(Kind.OBJECT_ADAPTER);
  }

  public @Nullable Object parameters() {
    return viewOf(Kind.PARAMETERS);
  }

  public @Nullable Object openEnum() {
    return viewOf(Kind.ENUM);
  }

  @Nullable Object enumAdapter() {
    return viewOf(Kind.ENUM_ADAPTER);
  }

  public @Nullable Object union() {
    return viewOf(Kind.UNION);
  }

  @Nullable Object unionAdapter() {
    return viewOf(Kind.UNION_ADAPTER);
  }

  @Nullable Object unionUnknown() {
    return viewOf(Kind.UNION_UNKNOWN);
  }

  @Nullable Object valueVariant() {
    return viewOf(Kind.VALUE_VARIANT);
  }

  private @Nullable Object viewOf(Kind wanted) {
    return kind == wanted ? view : null;
  }
}
