package io.github.cfdevices.templates.schema;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.ScalarUnion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges the members of a union into one schema. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class UnionMerger {
  private final SchemaMerger merger;

  UnionMerger(SchemaMerger merger) {
    this.merger = merger;
  }

  /** Returns the unions of a schema: the members of its {@code oneOf}, and of its {@code anyOf}. */
  List<List<Schema>> of(Schema schema) {
    List<List<Schema>> unions = new ArrayList<>();
    if (schema.getOneOf() != null) {
      unions.add(schema.getOneOf());
    }
    if (schema.getAnyOf() != null) {
      unions.add(schema.getAnyOf());
    }
    return unions;
  }

  /** Returns the members of a schema's unions, except for null. */
  List<Schema> membersOf(Schema schema) {
    return of(schema).stream()
        .flatMap(List::stream)
        .filter(member -> !isNullMember(member))
        .toList();
  }

  Schema flat(List<Schema> members) {
    List<Schema> others = members.stream().filter(member -> !isNullMember(member)).toList();
    boolean nullable =
        others.size() < members.size()
            || others.stream()
                .anyMatch(member -> Boolean.TRUE.equals(merger.flat(member).getNullable()));
    Schema flat =
        others.size() == 1
            ? merger.flat(others.get(0)) // With its discriminator.
            : flat(new LinkedHashSet<>(expanded(others)));
    if (nullable) {
      flat = FlatSchema.overlay(flat, new Schema<>().nullable(true));
    }
    return flat;
  }

  private Schema flat(Set<Schema> members) {
    if (members.size() == 1) {
      return merger.flat(members.iterator().next());
    }
    Set<SchemaKind> kinds = EnumSet.noneOf(SchemaKind.class);
    for (Schema member : members) {
      // Only a union with its own properties remains here; see expand().
      SchemaKind kind = merger.kind(member);
      kinds.add(kind == SchemaKind.UNION ? SchemaKind.OBJECT : kind);
    }
    if (members.stream().allMatch(this::isConstraint)) {
      return new Schema<>();
    }
    if (kinds.equals(EnumSet.of(SchemaKind.OBJECT))) {
      return new Schema<>().type("object").oneOf(List.copyOf(members));
    }
    if (kinds.equals(EnumSet.of(SchemaKind.ARRAY))) {
      return new Schema<>().type("array").items(itemsOf(members));
    }
    if (kinds.equals(EnumSet.of(SchemaKind.MAP))) {
      return new Schema<>().type("object").additionalProperties(valuesOf(members));
    }
    if (kinds.stream().allMatch(SchemaKind::isString)) {
      return strings(members);
    }
    if (kinds.stream().allMatch(SchemaKind::isNumber)) {
      return new Schema<>().type(kinds.contains(SchemaKind.NUMBER) ? "number" : "integer");
    }
    if (kinds.equals(EnumSet.of(SchemaKind.BOOLEAN))) {
      return new Schema<>().type("boolean");
    }
    if (kinds.stream().allMatch(SchemaKind::isPlainScalar)) {
      return scalars(members);
    }
    if (isMixed(kinds)) {
      return FlatSchema.mixed(List.copyOf(members));
    }
    if (members.stream().anyMatch(this::isAnything)) {
      return new Schema<>();
    }
    String found = kinds.stream().map(SchemaKind::description).collect(joining(", "));
    return FlatSchema.degraded("a union without a common Java type: " + found);
  }

  /** Returns whether the JSON type of a value tells the members apart, except for models. */
  private static boolean isMixed(Set<SchemaKind> kinds) {
    Set<SchemaKind> objects = EnumSet.noneOf(SchemaKind.class);
    kinds.stream().filter(kind -> "object".equals(kind.jsonType())).forEach(objects::add);
    return !kinds.contains(SchemaKind.ANY) && objects.size() <= 1 && objects.size() < kinds.size();
  }

  /**
   * Returns the members of a union of several JSON types that are not models: one schema for each
   * JSON type.
   */
  Map<String, Schema> valuesByType(List<Schema> members) {
    Map<String, Set<Schema>> byType = new LinkedHashMap<>();
    for (Schema member : members) {
      Schema flat = merger.flat(member);
      SchemaKind kind = SchemaKind.of(flat);
      if (kind == SchemaKind.SCALAR_UNION) {
        for (String type : Objects.requireNonNull(FlatSchema.scalarUnion(flat)).types()) {
          group(byType, type, new Schema<>().type(type));
        }
      } else if (!kind.isObject()) {
        group(byType, Objects.requireNonNull(kind.jsonType()), member);
      }
    }
    Map<String, Schema> merged = new LinkedHashMap<>();
    byType.forEach(
        (type, all) -> merged.put(type, all.size() == 1 ? all.iterator().next() : flat(all)));
    return merged;
  }

  private static void group(Map<String, Set<Schema>> byType, String type, Schema member) {
    byType.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(member);
  }

  /**
   * Returns a union of scalars with the values of a union of several JSON types, or null if it has
   * lists or objects.
   */
  @Nullable Schema scalarsOf(Schema mixed) {
    if (SchemaKind.of(mixed) != SchemaKind.MIXED_UNION) {
      return null;
    }
    Set<Schema> members = new LinkedHashSet<>(mixed.getOneOf());
    boolean scalar =
        members.stream()
            .map(merger::kind)
            .allMatch(kind -> kind == SchemaKind.ENUM || kind.isPlainScalar());
    return scalar ? scalars(members) : null;
  }

  private Schema scalars(Set<Schema> members) {
    Set<String> types = new HashSet<>();
    Set<String> unchecked = new TreeSet<>();
    boolean secret = false;
    for (Schema member : members) {
      Schema flat = merger.flat(member);
      ScalarUnion nested = FlatSchema.scalarUnion(flat);
      if (nested != null) {
        types.addAll(nested.types());
      } else {
        types.add(Objects.requireNonNull(SchemaKind.of(flat).jsonType()));
      }
      secret |= "password".equals(flat.getFormat()) || (nested != null && nested.secret());
      if (SchemaKind.of(flat) == SchemaKind.ENUM) {
        unchecked.add("the values of the enum");
      }
      if (FlatSchema.hasLimits(flat) || FlatSchema.whatIsUnchecked(flat) != null) {
        unchecked.add("the limits of the types");
      }
    }
    Schema scalars = FlatSchema.of(ScalarUnion.of(types, secret));
    return unchecked.isEmpty()
        ? scalars
        : FlatSchema.unchecked(scalars, String.join("; ", unchecked));
  }

  /** Returns an object with the properties of all members, none of them required. */
  Schema folded(List<Schema> members) {
    Map<String, List<Schema>> properties = new LinkedHashMap<>();
    fold(members, properties);
    Schema folded = new Schema<>().type("object");
    properties.forEach(
        (name, schemas) ->
            folded.addProperty(
                name, schemas.size() == 1 ? schemas.get(0) : new Schema<>().anyOf(schemas)));
    return folded;
  }

  private void fold(List<Schema> members, Map<String, List<Schema>> into) {
    for (Schema member : members) {
      Schema flat = merger.flat(member);
      if (flat.getProperties() != null) {
        ((Map<String, Schema>) flat.getProperties())
            .forEach((name, property) -> add(into, name, property));
      }
      if (flat.getOneOf() != null) {
        fold(flat.getOneOf(), into);
      }
    }
  }

  private static void add(Map<String, List<Schema>> properties, String name, Schema property) {
    List<Schema> schemas = properties.computeIfAbsent(name, key -> new ArrayList<>());
    if (!schemas.contains(property)) {
      schemas.add(property);
    }
  }

  /** Replaces a union among the members by its own members. */
  List<Schema> expanded(List<Schema> members) {
    Set<Schema> expanded = new LinkedHashSet<>();
    for (Schema member : members) {
      Schema flat = merger.flat(member);
      SchemaKind kind = SchemaKind.of(flat);
      boolean union = kind == SchemaKind.UNION || kind == SchemaKind.MIXED_UNION;
      if (union && flat.getProperties() == null) {
        expanded.addAll(flat.getOneOf());
      } else {
        expanded.add(member);
      }
    }
    return List.copyOf(expanded);
  }

  private @Nullable Schema itemsOf(Set<Schema> lists) {
    List<Schema> items =
        lists.stream()
            .map(list -> merger.flat(list).getItems())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean untyped = lists.stream().anyMatch(list -> merger.flat(list).getItems() == null);
    if (untyped || items.isEmpty()) {
      return null;
    }
    return items.size() == 1 ? items.get(0) : new Schema<>().anyOf(items);
  }

  private @Nullable Schema valuesOf(Set<Schema> maps) {
    Set<Schema> values = new LinkedHashSet<>();
    for (Schema map : maps) {
      if (!(merger.flat(map).getAdditionalProperties() instanceof Schema declared)) {
        return new Schema<>();
      }
      values.add(declared);
    }
    return values.size() == 1
        ? values.iterator().next()
        : new Schema<>().anyOf(List.copyOf(values));
  }

  private Schema strings(Set<Schema> members) {
    Set<Object> values = new LinkedHashSet<>();
    Set<@Nullable String> formats = new LinkedHashSet<>();
    for (Schema member : members) {
      Schema flat = merger.flat(member);
      formats.add(flat.getFormat());
      if (flat.getEnum() != null) {
        values.addAll(flat.getEnum());
      }
    }
    Schema merged = new Schema<>().type("string");
    if (formats.size() == 1) {
      merged.setFormat(formats.iterator().next());
    }
    if (!values.isEmpty()) {
      merged.setEnum(new ArrayList<>(values));
    }
    return merged;
  }

  /**
   * A member can be nothing but a constraint on the schema around it, such as required properties.
   */
  private boolean isConstraint(Schema member) {
    Schema flat = merger.flat(member);
    SchemaKind kind = SchemaKind.of(flat);
    return (kind == SchemaKind.ANY || kind == SchemaKind.FREE_OBJECT)
        && FlatSchema.whyDegraded(flat) == null;
  }

  /** Returns whether the document says nothing about the values of a member. */
  private boolean isAnything(Schema member) {
    Schema flat = merger.flat(member);
    return SchemaKind.of(flat) == SchemaKind.ANY
        && flat.getType() == null
        && FlatSchema.whyDegraded(flat) == null
        && !FlatSchema.hasStructure(flat);
  }

  /**
   * Returns whether a member of a union is null. A member with no keyword but {@code nullable} is
   * null as well: without {@code type}, that keyword has no other effect. Documents of OpenAPI 3.0
   * also use a nullable object that can have no property.
   */
  private boolean isNullMember(Schema member) {
    return merger.isNull(member)
        || (Boolean.TRUE.equals(member.getNullable())
            && (member.equals(new Schema<>().nullable(true)) || isEmptyObject(member)));
  }

  private static boolean isEmptyObject(Schema member) {
    return "object".equals(member.getType())
        && Objects.equals(member.getAdditionalProperties(), false)
        && (member.getProperties() == null || member.getProperties().isEmpty())
        && !FlatSchema.isComposed(member);
  }

  static boolean isNull(Schema schema) {
    if (schema.get$ref() != null || FlatSchema.isComposed(schema)) {
      return false;
    }
    boolean type = schema.getTypes() != null && schema.getTypes().equals(Set.of("null"));
    List<?> values = schema.getEnum();
    return type
        || "null".equals(schema.getType())
        || (values != null && !values.isEmpty() && values.stream().allMatch(Objects::isNull));
  }
}
