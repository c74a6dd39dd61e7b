package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Hints;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flattens schemas. A flat schema has no reference, {@code allOf} or {@code anyOf}: all parts are
 * merged, and a union of objects is a {@code oneOf}. The schemas of its properties and items are
 * not flattened.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
public final class SchemaMerger {
  private final References refs;
  private final Inheritance inheritance;
  private final UnionMerger unions = new UnionMerger(this);
  private final Map<String, Schema> byRef = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> inherited = new HashSet<>();
  private final IdentityHashMap<Schema, Integer> numbers = new IdentityHashMap<>();

  SchemaMerger(References refs, Inheritance inheritance) {
    this.refs = refs;
    this.inheritance = inheritance;
  }

  /** Returns the members of a schema's {@code oneOf} and {@code anyOf}, except for null. */
  public List<Schema> unionMembers(Schema schema) {
    return unions.membersOf(schema);
  }

  /**
   * Returns a union of strings, numbers and booleans with the values of a union of several JSON
   * types, such as an enum and a number, or null if a flat schema has other values.
   */
  public @Nullable Schema scalarsOf(Schema flat) {
    return unions.scalarsOf(flat);
  }

  public Schema flat(Schema schema) {
    String ref = schema.get$ref();
    if (ref == null) {
      return flatParts(schema);
    }
    Schema known = byRef.get(ref);
    if (known == null) {
      if (!open.add(ref)) {
        return inherited(ref);
      }
      known = flatComponent(ref);
      open.remove(ref);
      byRef.put(ref, known);
    }
    return known;
  }

  /**
   * Returns what a component that is being flattened adds to a part or a member of itself: all but
   * its union.
   */
  private Schema inherited(String ref) {
    Schema component = refs.component(ref);
    Schema flat = new Schema<>();
    if (inherited.add(ref)) {
      if (component.getAllOf() != null) {
        for (Schema part : (List<Schema>) component.getAllOf()) {
          flat = open.contains(part.get$ref()) ? flat : merge(flat, flat(part));
        }
      }
      flat = merge(flat, FlatSchema.own(component));
      inherited.remove(ref);
    }
    return flat;
  }

  /** Returns whether null is the only value. */
  public boolean isNull(Schema schema) {
    return UnionMerger.isNull(schema.get$ref() == null ? schema : refs.component(schema.get$ref()));
  }

  /** Returns whether a schema is a component that becomes a class. */
  public boolean isNamedClass(Schema schema) {
    return identity(schema) != null && kind(schema).isClass();
  }

  public SchemaKind kind(Schema schema) {
    return SchemaKind.of(flat(schema));
  }

  /** Returns the name of the component that a reference leads to, or null if there is none. */
  @Nullable String identityOf(String ref) {
    return refs.isComponent(ref) ? identity(CanonicalSchema.ref(References.nameOf(ref))) : null;
  }

  /**
   * Returns the name of the component that a schema is an alias of, or null: a reference, or a
   * union or {@code allOf} without other content.
   */
  @Nullable String identity(Schema schema) {
    return identity(schema, new HashSet<>());
  }

  private @Nullable String identity(Schema schema, Set<String> visited) {
    String ref = schema.get$ref();
    if (ref != null) {
      Schema component = refs.component(ref);
      boolean named = inheritance.extendsUnion(component) || !visited.add(ref);
      String next = named ? null : identity(component, visited);
      return next != null ? next : References.nameOf(ref);
    }
    List<Schema> parts = new ArrayList<>();
    if (schema.getAllOf() != null) {
      ((List<Schema>) schema.getAllOf()).stream().filter(this::hasContent).forEach(parts::add);
    }
    unions.membersOf(schema).forEach(parts::add);
    boolean one = parts.size() == 1 || parts.stream().distinct().count() == 1;
    return one && !FlatSchema.hasStructure(schema) ? identity(parts.get(0), visited) : null;
  }

  /** Returns what a schema without structure of its own is merged of: components, and schemas. */
  Set<Object> partsOf(Schema schema) {
    Set<Object> parts = new HashSet<>();
    addParts(schema, parts);
    return parts;
  }

  private void addParts(Schema schema, Set<Object> parts) {
    String component = identity(schema);
    if (component != null) {
      parts.add(component);
    } else if (schema.getAllOf() == null || FlatSchema.hasStructure(schema)) {
      parts.add(numbers.computeIfAbsent(schema, key -> numbers.size()));
    } else {
      ((List<Schema>) schema.getAllOf()).forEach(part -> addParts(part, parts));
    }
  }

  private boolean hasContent(Schema part) {
    Schema flat = flat(part);
    return SchemaKind.of(flat) == SchemaKind.UNION || FlatSchema.hasStructure(flat);
  }

  /** Returns the flat form of a component, which is a union if others extend it as its members. */
  private Schema flatComponent(String ref) {
    Schema component = refs.component(ref);
    List<Schema> members = unions.expanded(membersThatExtend(component, References.nameOf(ref)));
    if (members.isEmpty() || !members.stream().map(this::kind).allMatch(SchemaKind::isObject)) {
      return flat(component);
    }
    // The members have the properties of the component.
    Schema own = FlatSchema.own(component);
    own.setProperties(null);
    own.setRequired(null);
    own.setAdditionalProperties(null);
    return own.type("object").oneOf(members);
  }

  /** Returns the members of a component if all of them extend it, or else an empty list. */
  private List<Schema> membersThatExtend(Schema component, String name) {
    List<Schema> found = inheritance.membersOf(name);
    if (found != null) {
      return found;
    }
    List<Schema> members = unions.membersOf(component);
    boolean extending =
        members.stream()
            .map(member -> member.get$ref() == null ? member : refs.component(member.get$ref()))
            .allMatch(member -> inheritance.extendsUnion(member, name));
    return extending ? members : List.of();
  }

  /** Returns the flat form of a part of a schema, which is not a union if the schema extends it. */
  private Schema flatPart(Schema part, Schema schema) {
    String ref = part.get$ref();
    if (ref == null || !inheritance.extendsUnion(schema, References.nameOf(ref))) {
      return flat(part);
    }
    Schema base = flatParts(refs.component(ref), List.of());
    base.setDiscriminator(null);
    return base;
  }

  private Schema flatParts(Schema schema) {
    return flatParts(schema, unions.of(schema));
  }

  private Schema flatParts(Schema schema, List<List<Schema>> unionsOfSchema) {
    Schema own = FlatSchema.own(schema);
    if (!FlatSchema.isComposed(schema)) {
      return SchemaLimits.within(own);
    }
    Schema flat = new Schema<>();
    if (schema.getAllOf() != null) {
      for (Schema part : (List<Schema>) schema.getAllOf()) {
        flat = merge(flat, flatPart(part, schema));
      }
    }
    flat = merge(flat, own);
    for (List<Schema> members : unionsOfSchema) {
      boolean declared = FlatSchema.hasHint(schema, Hints.SIBLING_DISCRIMINATOR);
      flat = merge(flat, declared ? new Schema<>().oneOf(members) : unions.flat(members));
    }
    boolean isClass = SchemaKind.of(flat).isClass();
    if (schema.getDescription() != null || isClass) {
      flat.setDescription(schema.getDescription());
    }
    if (isClass && SchemaKind.of(flat) != SchemaKind.ENUM) {
      FlatSchema.setExtensions(flat, own);
    }
    return SchemaLimits.within(flat);
  }

  /** Merges two flat schemas, of which the second one takes precedence. */
  Schema merge(Schema one, Schema other) {
    if (narrows(one, other) || narrows(other, one)) {
      return merge(
          narrows(one, other) ? FlatSchema.own(one) : one,
          narrows(other, one) ? FlatSchema.own(other) : other);
    }
    if (contradict(one, other)) {
      return FlatSchema.degraded(
          "conflicting parts: "
              + SchemaKind.of(one).description()
              + " and "
              + SchemaKind.of(other).description());
    }
    Schema both = FlatSchema.overlay(one, other);
    both.setProperties(properties(one.getProperties(), other.getProperties()));
    both.setItems(together(one.getItems(), other.getItems()));
    if (one.getAdditionalProperties() instanceof Schema a
        && other.getAdditionalProperties() instanceof Schema b) {
      both.setAdditionalProperties(together(a, b));
    }
    both.setEnum(narrowed(one.getEnum(), other.getEnum()));
    if (one.getOneOf() != null && other.getOneOf() != null) {
      Schema folded = unions.folded(other.getOneOf());
      both.setProperties(properties(both.getProperties(), folded.getProperties()));
      both.setOneOf(one.getOneOf());
    }
    return both;
  }

  private static boolean contradict(Schema one, Schema other) {
    String a = SchemaKind.typeOf(one);
    String b = SchemaKind.typeOf(other);
    if (a == null) {
      a = structure(one);
    }
    if (b == null) {
      b = structure(other);
    }
    return a != null && b != null && !a.equals(b) && !(isNumber(a) && isNumber(b));
  }

  /** Returns whether a part allows only some of the JSON types of a union. */
  private static boolean narrows(Schema union, Schema part) {
    return SchemaKind.of(union) == SchemaKind.MIXED_UNION
        && (SchemaKind.typeOf(part) != null || structure(part) != null);
  }

  private static boolean isNumber(String type) {
    return type.equals("integer") || type.equals("number");
  }

  private static @Nullable String structure(Schema flat) {
    return switch (SchemaKind.of(flat)) {
      case OBJECT, UNION, MAP -> "object";
      case ARRAY -> "array";
      default -> null;
    };
  }

  private @Nullable Map<String, Schema> properties(
      @Nullable Map<String, Schema> one, @Nullable Map<String, Schema> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Map<String, Schema> all = new LinkedHashMap<>(one);
    other.forEach((name, property) -> all.merge(name, property, SchemaMerger::together));
    return all;
  }

  static @Nullable Schema together(@Nullable Schema one, @Nullable Schema other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Objects.equals(one, other) ? one : new Schema<>().allOf(List.of(one, other));
  }

  private static @Nullable List<?> narrowed(@Nullable List<?> one, @Nullable List<?> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    List<?> shared = one.stream().filter(other::contains).toList();
    return shared.isEmpty() ? other : shared;
  }
}
