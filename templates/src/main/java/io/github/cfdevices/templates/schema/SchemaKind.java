package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of a flat schema, which has no references and no {@code allOf}. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public enum SchemaKind {
  ANY,
  FREE_OBJECT,
  STRING,
  ENUM,
  INTEGER,
  NUMBER,
  BOOLEAN,
  /** Strings, numbers and booleans. */
  SCALAR_UNION,
  ARRAY,
  MAP,
  OBJECT,
  /** Objects with declared properties. */
  UNION,
  /** Values of several JSON types. */
  MIXED_UNION;

  public static SchemaKind of(Schema flat) {
    if (isFilled(flat.getOneOf())) {
      return FlatSchema.isMixed(flat) ? MIXED_UNION : UNION;
    }
    String type = typeOf(flat);
    if (type == null) {
      return untyped(flat);
    }
    return switch (type) {
      case "string" -> isFilled(flat.getEnum()) ? ENUM : STRING;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "array" -> ARRAY;
      case "object" -> {
        SchemaKind kind = untyped(flat);
        yield kind == OBJECT || kind == MAP ? kind : FREE_OBJECT;
      }
      default -> ANY;
    };
  }

  /**
   * Returns the only type of a schema apart from {@code null}, or null if it has none or several.
   */
  @SuppressWarnings("unchecked")
  static @Nullable String typeOf(Schema schema) {
    if (schema.getType() != null) {
      return schema.getType();
    }
    Set<String> types = schema.getTypes();
    List<String> others =
        types == null ? List.of() : types.stream().filter(t -> !t.equals("null")).toList();
    return others.size() == 1 ? others.get(0) : null;
  }

  public boolean isNumber() {
    return this == INTEGER || this == NUMBER;
  }

  /** Returns its name in messages. */
  String description() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  boolean isString() {
    return this == STRING || this == ENUM;
  }

  /** Returns whether the values are strings, numbers or booleans without names of their own. */
  boolean isPlainScalar() {
    return this == STRING || isNumber() || this == BOOLEAN || this == SCALAR_UNION;
  }

  /** Returns whether the values are objects with declared properties. */
  boolean isObject() {
    return this == OBJECT || this == UNION;
  }

  /** Returns whether such a schema becomes a class. */
  boolean isClass() {
    return this == OBJECT || this == ENUM || this == UNION || this == MIXED_UNION;
  }

  /** Returns the JSON type of the values, or null if they can have several. */
  @Nullable String jsonType() {
    return switch (this) {
      case STRING, ENUM -> "string";
      case INTEGER, NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case FREE_OBJECT, MAP, OBJECT, UNION -> "object";
      case ANY, SCALAR_UNION, MIXED_UNION -> null;
    };
  }

  private static SchemaKind untyped(Schema flat) {
    if (flat.getProperties() != null && !flat.getProperties().isEmpty()) {
      return OBJECT;
    }
    if (flat.getItems() != null) {
      return ARRAY;
    }
    if (flat.getAdditionalProperties() instanceof Schema
        || Boolean.TRUE.equals(flat.getAdditionalProperties())) {
      return MAP;
    }
    if (FlatSchema.scalarUnion(flat) != null) {
      return SCALAR_UNION;
    }
    List<?> values = flat.getEnum();
    return isFilled(values) && values.stream().allMatch(String.class::isInstance) ? ENUM : ANY;
  }

  private static boolean isFilled(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }
}
