package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flat schema, one without references and {@code allOf}, describes. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
public enum SchemaKind {
  ANY,
  FREE_OBJECT,
  TEXT,
  ENUM,
  WHOLE,
  DECIMAL,
  FLAG,
  LIST,
  MAP,
  OBJECT,
  UNION;

  public static SchemaKind of(Schema flat) {
    if (isFilled(flat.getOneOf())) {
      return UNION;
    }
    String type = typeOf(flat);
    if (type == null) {
      return untyped(flat);
    }
    return switch (type) {
      case "string" -> isFilled(flat.getEnum()) ? ENUM : TEXT;
      case "integer" -> WHOLE;
      case "number" -> DECIMAL;
      case "boolean" -> FLAG;
      case "array" -> LIST;
      case "object" -> {
        SchemaKind kind = untyped(flat);
        yield kind == OBJECT || kind == MAP ? kind : FREE_OBJECT;
      }
      default -> ANY;
    };
  }

  /** Returns the one type that a schema names beside {@code null}, or null. */
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
    return this == WHOLE || this == DECIMAL;
  }

  boolean isText() {
    return this == TEXT || this == ENUM;
  }

  /** Returns whether a class of its own is made of such a schema. */
  boolean isClass() {
    return this == OBJECT || this == ENUM || this == UNION;
  }

  private static SchemaKind untyped(Schema flat) {
    if (flat.getProperties() != null && !flat.getProperties().isEmpty()) {
      return OBJECT;
    }
    if (flat.getItems() != null) {
      return LIST;
    }
    if (flat.getAdditionalProperties() instanceof Schema
        || Boolean.TRUE.equals(flat.getAdditionalProperties())) {
      return MAP;
    }
    List<?> values = flat.getEnum();
    return isFilled(values) && values.stream().allMatch(String.class::isInstance) ? ENUM : ANY;
  }

  private static boolean isFilled(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }
}
