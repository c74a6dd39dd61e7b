package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates canonical schemas. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class CanonicalSchema {
  private CanonicalSchema() {}

  static Schema ref(String name) {
    return new Schema<>().$ref(refTo(name));
  }

  public static String refTo(String name) {
    return References.to(name);
  }

  /** Returns the class of a canonical schema, or null if it has none. */
  static @Nullable String className(Schema canonical) {
    if (canonical.get$ref() != null) {
      return References.nameOf(canonical.get$ref());
    }
    List<Schema> parts = canonical.getAllOf();
    return parts == null ? null : className(parts.get(0));
  }

  /**
   * Adds the annotations that a place has in addition to a schema.
   *
   * @param flat the flat form of the place, which also has the flags of the component that it
   *     refers to
   */
  static Schema annotated(Schema canonical, Schema place, Schema flat) {
    Boolean readOnly = place.getReadOnly() == null ? flat.getReadOnly() : place.getReadOnly();
    Boolean writeOnly = place.getWriteOnly() == null ? flat.getWriteOnly() : place.getWriteOnly();
    Boolean deprecated =
        place.getDeprecated() == null ? flat.getDeprecated() : place.getDeprecated();
    boolean plain =
        place.getDescription() == null
            && !Boolean.TRUE.equals(flat.getNullable())
            && readOnly == null
            && writeOnly == null
            && deprecated == null
            && !isHidden(place);
    if (plain) {
      return canonical;
    }
    Schema annotated =
        canonical.get$ref() == null
            ? FlatSchema.copy(canonical)
            : new Schema<>().allOf(List.of(canonical));
    if (place.getDescription() != null) {
      annotated.setDescription(place.getDescription());
    }
    if (Boolean.TRUE.equals(flat.getNullable())) {
      annotated.setNullable(true);
    }
    if (readOnly != null) {
      annotated.setReadOnly(readOnly);
    }
    if (writeOnly != null) {
      annotated.setWriteOnly(writeOnly);
    }
    if (deprecated != null) {
      annotated.setDeprecated(deprecated);
    }
    copyHidden(place, annotated);
    return annotated;
  }

  static Schema enumOf(Schema flat) {
    Schema schema = new Schema<>().type("string");
    schema.setDescription(flat.getDescription());
    schema.setDeprecated(flat.getDeprecated());
    schema.setEnum(flat.getEnum().stream().distinct().toList());
    Map<String, Object> extensions = flat.getExtensions();
    schema.setExtensions(extensions);
    if (extensions != null) {
      for (String hint : List.of("x-enum-varnames", "x-enum-descriptions")) {
        boolean fits =
            extensions.get(hint) instanceof List<?> constants
                && constants.size() == schema.getEnum().size();
        if (!fits) {
          extensions.remove(hint);
        }
      }
    }
    return schema;
  }

  /** Adds the annotations of a flat schema without a class, and the constraints of its kind. */
  static Schema constrained(Schema schema, Schema flat) {
    SchemaKind kind = SchemaKind.of(flat);
    if (kind == SchemaKind.STRING && !SchemaLimits.isDate(flat)) {
      schema.setMinLength(flat.getMinLength());
      schema.setMaxLength(flat.getMaxLength());
      schema.setPattern(StringLimits.patternOf(flat));
    } else if (kind.isNumber()) {
      schema.setMinimum(flat.getMinimum());
      schema.setMaximum(flat.getMaximum());
      schema.setExclusiveMinimum(flat.getExclusiveMinimum());
      schema.setExclusiveMaximum(flat.getExclusiveMaximum());
      schema.setMultipleOf(flat.getMultipleOf());
    } else if (kind == SchemaKind.ARRAY) {
      schema.setMinItems(flat.getMinItems());
      schema.setMaxItems(flat.getMaxItems());
      schema.setUniqueItems(flat.getUniqueItems());
    } else if (kind == SchemaKind.MAP) {
      schema.setMinProperties(flat.getMinProperties());
      schema.setMaxProperties(flat.getMaxProperties());
    }
    schema.setDescription(flat.getDescription());
    schema.setNullable(flat.getNullable());
    schema.setReadOnly(flat.getReadOnly());
    schema.setWriteOnly(flat.getWriteOnly());
    schema.setDeprecated(flat.getDeprecated());
    copyHidden(flat, schema);
    return schema;
  }

  private static void copyHidden(Schema from, Schema to) {
    if (isHidden(from)) {
      to.addExtension(Hints.HIDDEN_IN_RESPONSES, true);
    }
  }

  private static boolean isHidden(Schema schema) {
    return schema.getExtensions() != null
        && Boolean.TRUE.equals(schema.getExtensions().get(Hints.HIDDEN_IN_RESPONSES));
  }
}
