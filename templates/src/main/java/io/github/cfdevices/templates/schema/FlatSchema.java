package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Hints;
import io.github.cfdevices.templates.hints.ScalarUnion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Copies the keywords of schemas. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class FlatSchema {
  private static final List<Keyword<?>> KEYWORDS =
      List.of(
          new Keyword<>(Schema::getFormat, Schema::setFormat),
          new Keyword<>(Schema::getMinLength, Schema::setMinLength),
          new Keyword<>(Schema::getMaxLength, Schema::setMaxLength),
          new Keyword<>(Schema::getPattern, Schema::setPattern),
          new Keyword<>(
              NumberLimit::minimum, NumberLimit::setMinimum, NumberLimit::narrowerMinimum),
          new Keyword<>(
              NumberLimit::maximum, NumberLimit::setMaximum, NumberLimit::narrowerMaximum),
          new Keyword<>(Schema::getMultipleOf, Schema::setMultipleOf),
          new Keyword<>(Schema::getMinItems, Schema::setMinItems),
          new Keyword<>(Schema::getMaxItems, Schema::setMaxItems),
          new Keyword<>(Schema::getUniqueItems, Schema::setUniqueItems),
          new Keyword<>(Schema::getMinProperties, Schema::setMinProperties),
          new Keyword<>(Schema::getMaxProperties, Schema::setMaxProperties),
          new Keyword<>(Schema::getDescription, Schema::setDescription),
          new Keyword<>(Schema::getDeprecated, Schema::setDeprecated),
          new Keyword<>(Schema::getReadOnly, Schema::setReadOnly),
          new Keyword<>(Schema::getWriteOnly, Schema::setWriteOnly),
          new Keyword<>(Schema::getDiscriminator, Schema::setDiscriminator),
          new Keyword<>(Schema::getAdditionalProperties, Schema::setAdditionalProperties),
          new Keyword<>(Schema::getItems, Schema::setItems),
          new Keyword<>(Schema::getOneOf, Schema::setOneOf),
          new Keyword<>(FlatSchema::isNullable, Schema::setNullable));

  private static final String DEGRADED = "x-degraded";
  private static final String SCALAR_UNION = "x-scalar-union";
  private static final String UNCHECKED = "x-unchecked";
  private static final String MIXED = "x-mixed";

  /** The value of an extension that no document can contain. */
  private static final Object MARK = new Object();

  private FlatSchema() {}

  /** Returns the own keywords of a schema, without those of its references and parts. */
  static Schema own(Schema schema) {
    Schema own = new Schema<>();
    KEYWORDS.forEach(keyword -> keyword.copy(schema, own));
    own.setOneOf(null);
    own.setType(SchemaKind.typeOf(schema));
    own.setEnum(values(schema));
    if (schema.getProperties() != null && !schema.getProperties().isEmpty()) {
      own.setProperties(new LinkedHashMap<>(schema.getProperties()));
    }
    if (schema.getRequired() != null) {
      // The setter ignores names that are not properties of this schema.
      ((List<String>) schema.getRequired()).forEach(own::addRequiredItem);
    }
    if (schema.getExtensions() != null) {
      own.setExtensions(new LinkedHashMap<>(schema.getExtensions()));
      own.getExtensions().remove(Hints.WRITTEN_VALUES);
    }
    return own;
  }

  public static Schema copy(Schema schema) {
    Schema copy = own(schema);
    copy.setOneOf(schema.getOneOf());
    return copy;
  }

  static boolean hasHint(Schema schema, String hint) {
    return schema.getExtensions() != null && schema.getExtensions().containsKey(hint);
  }

  /**
   * Returns the own keywords of two schemas, of which the second one takes precedence. Of two
   * limits of a number, the narrower one is kept.
   */
  static Schema overlay(Schema one, Schema other) {
    Schema both = copy(one);
    KEYWORDS.forEach(keyword -> keyword.merge(other, both));
    String type = SchemaKind.typeOf(other);
    if (type != null && !(type.equals("number") && "integer".equals(both.getType()))) {
      both.setType(type);
    }
    Set<String> required = new LinkedHashSet<>();
    for (Schema schema : List.of(one, other)) {
      if (schema.getRequired() != null) {
        required.addAll(schema.getRequired());
      }
      if (schema.getExtensions() != null) {
        ((Map<String, Object>) schema.getExtensions()).forEach(both::addExtension);
      }
    }
    both.setRequired(null);
    required.forEach(both::addRequiredItem);
    return both;
  }

  /** Returns a schema of any value, with the reason why it is not more specific. */
  static Schema degraded(String reason) {
    Schema any = new Schema<>();
    any.addExtension(DEGRADED, reason);
    return any;
  }

  static @Nullable String whyDegraded(Schema flat) {
    Object reason = flat.getExtensions() == null ? null : flat.getExtensions().get(DEGRADED);
    return reason == null || SchemaKind.of(flat) != SchemaKind.ANY ? null : reason.toString();
  }

  /** Returns a schema of strings, numbers and booleans. */
  static Schema of(ScalarUnion union) {
    Schema scalars = new Schema<>();
    scalars.addExtension(SCALAR_UNION, union);
    return scalars;
  }

  /** Returns a union of members of several JSON types. */
  static Schema mixed(List<Schema> members) {
    Schema mixed = new Schema<>().oneOf(members);
    mixed.addExtension(MIXED, MARK);
    return mixed;
  }

  /** Returns the extensions of a flat schema without those that tell its kind. */
  static @Nullable Map<String, Object> declaredExtensions(Schema flat) {
    Map<String, Object> extensions = flat.getExtensions();
    if (!isMixed(flat)) {
      return extensions;
    }
    Map<String, Object> declared = new LinkedHashMap<>(extensions);
    declared.remove(MIXED);
    return declared;
  }

  /** Replaces the extensions of a flat schema by those of a declared one. */
  static void setExtensions(Schema flat, Schema declared) {
    boolean mixed = isMixed(flat);
    flat.setExtensions(declared.getExtensions());
    if (mixed) {
      flat.addExtension(MIXED, MARK);
    }
  }

  /** Returns whether the members of a flat schema's union have several JSON types. */
  static boolean isMixed(Schema flat) {
    return flat.getExtensions() != null && flat.getExtensions().get(MIXED) == MARK;
  }

  /** Returns the union of scalars that a flat schema is, or null. */
  static @Nullable ScalarUnion scalarUnion(Schema flat) {
    return flat.getExtensions() != null
            && flat.getExtensions().get(SCALAR_UNION) instanceof ScalarUnion union
        ? union
        : null;
  }

  /** Adds constraints that are not checked to a flat schema, in words, and returns it. */
  static Schema unchecked(Schema flat, String constraints) {
    flat.addExtension(UNCHECKED, constraints);
    return flat;
  }

  /** Returns the constraints that are not checked, or null if there are none. */
  static @Nullable String whatIsUnchecked(Schema flat) {
    Object constraints = flat.getExtensions() == null ? null : flat.getExtensions().get(UNCHECKED);
    return constraints == null ? null : constraints.toString();
  }

  /** Returns whether a schema consists of other schemas. */
  static boolean isComposed(Schema schema) {
    return schema.getAllOf() != null || schema.getOneOf() != null || schema.getAnyOf() != null;
  }

  /** Returns whether the own keywords of a schema restrict its values. */
  static boolean hasStructure(Schema schema) {
    Schema own = own(schema);
    boolean object = "object".equals(own.getType()) && SchemaKind.of(own) == SchemaKind.FREE_OBJECT;
    boolean constrained =
        own.getRequired() != null
            || own.getEnum() != null
            || own.getFormat() != null
            || hasLimits(own)
            || own.getMinItems() != null
            || own.getMaxItems() != null
            || Boolean.TRUE.equals(own.getUniqueItems())
            || own.getMinProperties() != null
            || own.getMaxProperties() != null;
    return constrained || (!object && SchemaKind.of(own) != SchemaKind.ANY);
  }

  /** Returns whether the own keywords of a schema limit strings or numbers. */
  static boolean hasLimits(Schema schema) {
    return schema.getPattern() != null
        || schema.getMinLength() != null
        || schema.getMaxLength() != null
        || schema.getMinimum() != null
        || schema.getMaximum() != null
        || schema.getMultipleOf() != null;
  }

  static @Nullable Boolean isNullable(Schema<?> schema) {
    boolean nulls =
        (schema.getTypes() != null && schema.getTypes().contains("null"))
            || (schema.getEnum() != null && schema.getEnum().stream().anyMatch(Objects::isNull));
    return nulls ? Boolean.TRUE : schema.getNullable();
  }

  private static @Nullable List<Object> values(Schema schema) {
    if (schema.getConst() != null) {
      return List.of(schema.getConst());
    }
    if (schema.getEnum() == null) {
      return null;
    }
    List<Object> written = schema.getEnum();
    if (schema.getExtensions() != null
        && schema.getExtensions().get(Hints.WRITTEN_VALUES) instanceof List<?> unmodified) {
      written = (List<Object>) unmodified;
    }
    List<Object> values = new ArrayList<>();
    for (Object value : written) {
      if (value != null) {
        values.add("string".equals(SchemaKind.typeOf(schema)) ? value.toString() : value);
      }
    }
    return values.isEmpty() ? null : values;
  }

  /**
   * A keyword, or keywords that have a meaning only together.
   *
   * @param both returns the value that has the meaning of two values
   */
  private record Keyword<T>(
      Function<Schema, @Nullable T> get, BiConsumer<Schema, T> set, BinaryOperator<T> both) {
    Keyword(Function<Schema, @Nullable T> get, BiConsumer<Schema, T> set) {
      this(get, set, (one, other) -> other);
    }

    void copy(Schema from, Schema to) {
      T value = get.apply(from);
      if (value != null) {
        set.accept(to, value);
      }
    }

    void merge(Schema from, Schema to) {
      T value = get.apply(from);
      T known = get.apply(to);
      if (value != null) {
        set.accept(to, known == null ? value : both.apply(known, value));
      }
    }
  }
}
