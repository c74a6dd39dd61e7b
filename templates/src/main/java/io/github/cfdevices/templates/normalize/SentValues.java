package io.github.cfdevices.templates.normalize;

import io.github.cfdevices.templates.schema.FlatSchema;
import io.github.cfdevices.templates.schema.References;
import io.github.cfdevices.templates.schema.SchemaKind;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which values of parameters and form fields are strings. All schemas are flat. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class SentValues {
  private static final int MAX_STEPS = 50;

  private final References refs;

  SentValues(References refs) {
    this.refs = refs;
  }

  /** Returns whether values of a schema are strings, numbers or booleans. */
  static boolean isScalar(Schema<?> flat) {
    return switch (SchemaKind.of(flat)) {
      case STRING, ENUM, INTEGER, NUMBER, BOOLEAN, SCALAR_UNION -> true;
      default -> false;
    };
  }

  /** Returns whether values of a schema can be anything, for which there is no text. */
  static boolean isAny(Schema<?> flat) {
    SchemaKind kind = SchemaKind.of(flat);
    return kind == SchemaKind.ANY || kind == SchemaKind.MIXED_UNION;
  }

  /**
   * Returns the schema to send for a declared one. A value or a list of such values is the list: in
   * queries, paths, headers and forms, a list of one item is sent like the item. An enum or a
   * number is a union of scalars.
   */
  Schema sent(Schema<?> declared) {
    Schema list = listOfUnion(declared);
    if (list != null) {
      return list;
    }
    Schema flat = refs.schema(declared);
    Schema scalars = refs.merger().scalarsOf(flat);
    return scalars == null ? declared : described(scalars, flat);
  }

  private @Nullable Schema listOfUnion(Schema<?> declared) {
    Schema<?> union = declared;
    for (int steps = 0; union.get$ref() != null && steps < MAX_STEPS; steps++) {
      union = refs.component(union.get$ref());
    }
    List<Schema> members = refs.merger().unionMembers(union);
    Schema<?> list = null;
    for (Schema member : members) {
      Schema<?> flat = refs.schema(member);
      if (list == null && isTextList(flat) && !hasAnyItems(flat)) {
        list = flat;
      }
    }
    if (list == null) {
      return null;
    }
    SchemaKind item = SchemaKind.of(refs.schema(list.getItems()));
    for (Schema member : members) {
      Schema<?> flat = refs.schema(member);
      boolean isList = isTextList(flat) && flat.equals(list);
      SchemaKind kind = SchemaKind.of(flat);
      boolean isItem =
          kind == item
              || (item == SchemaKind.STRING && kind == SchemaKind.ENUM)
              || (item == SchemaKind.SCALAR_UNION && isScalar(flat));
      if (!isList && !isItem) {
        return null;
      }
    }
    Schema copy = FlatSchema.copy(list);
    copy.setDescription(union.getDescription());
    return copy;
  }

  static Schema string() {
    return new StringSchema();
  }

  /** Returns whether a schema is a list whose items are sent as strings. */
  boolean isTextList(Schema<?> flat) {
    return SchemaKind.of(flat) == SchemaKind.ARRAY && isText(flat.getItems());
  }

  boolean hasAnyItems(Schema<?> flat) {
    if (flat.getItems() == null) {
      return true;
    }
    Schema item = refs.schema(flat.getItems());
    return isAny(item) && refs.merger().scalarsOf(item) == null;
  }

  /** Returns whether a schema is an object whose members are sent as strings or lists of them. */
  boolean isTextObject(Schema<?> flat) {
    return switch (SchemaKind.of(flat)) {
      case OBJECT -> refs.properties(flat).values().stream().allMatch(this::isTextOrList);
      case FREE_OBJECT -> true;
      case MAP ->
          !(flat.getAdditionalProperties() instanceof Schema<?> declared) || isTextOrList(declared);
      default -> false;
    };
  }

  private boolean isTextOrList(Schema<?> declared) {
    return isText(declared) || isTextList(refs.schema(declared));
  }

  /** Returns a list of strings, numbers or booleans that are not null. */
  Schema textList(Schema<?> declared) {
    Schema flat = refs.schema(declared);
    Schema items = flat.getItems();
    if (items != null && isKept(refs.schema(items))) {
      return declared;
    }
    Schema list = FlatSchema.copy(flat);
    list.setItems(items == null ? string() : text(items));
    return list;
  }

  /** Returns a map of strings, numbers, booleans or lists of them. */
  Schema textMap(Schema<?> flat) {
    Schema map = new MapSchema().description(flat.getDescription());
    if (flat.getAdditionalProperties() instanceof Schema<?> declared) {
      boolean list = SchemaKind.of(refs.schema(declared)) == SchemaKind.ARRAY;
      map.setAdditionalProperties(list ? textList(declared) : text(declared));
    } else {
      map.setAdditionalProperties(string());
    }
    return map;
  }

  /** Returns a schema in which JSON takes the place of unions. */
  Schema<?> withoutUnions(Schema<?> declared) {
    Schema flat = refs.schema(declared);
    return switch (SchemaKind.of(flat)) {
      case UNION, MIXED_UNION -> described(new Schema<>(), flat);
      case ARRAY -> {
        Schema list = FlatSchema.copy(flat);
        list.setItems(flat.getItems() == null ? null : withoutUnions(flat.getItems()));
        yield list;
      }
      case MAP -> {
        Schema map = FlatSchema.copy(flat);
        if (flat.getAdditionalProperties() instanceof Schema<?> values) {
          map.setAdditionalProperties(withoutUnions(values));
        }
        yield map;
      }
      default -> declared;
    };
  }

  String describe(Schema<?> flat) {
    return switch (SchemaKind.of(flat)) {
      case OBJECT -> "an object";
      case MAP, FREE_OBJECT -> "a map";
      case UNION -> "a union";
      case ARRAY -> "a list of " + (isTextList(flat) ? "values" : "objects or lists");
      default -> "a value";
    };
  }

  private boolean isText(@Nullable Schema<?> value) {
    if (value == null) {
      return true;
    }
    Schema<?> flat = refs.schema(value);
    return isScalar(flat) || isAny(flat);
  }

  /** Returns the schema of an item, which is a string if it can be anything, and never null. */
  private Schema text(Schema<?> declared) {
    Schema flat = refs.schema(declared);
    if (isKept(flat)) {
      return declared;
    }
    if (isAny(flat)) {
      Schema scalars = refs.merger().scalarsOf(flat);
      return scalars == null ? string() : scalars;
    }
    Schema copy = FlatSchema.copy(flat);
    copy.setNullable(null);
    return copy;
  }

  private static boolean isKept(Schema flat) {
    return !isAny(flat) && !Boolean.TRUE.equals(flat.getNullable());
  }

  private static Schema described(Schema schema, Schema declared) {
    return schema.description(declared.getDescription());
  }
}
