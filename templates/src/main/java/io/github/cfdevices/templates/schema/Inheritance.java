package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schemas that extend a union by {@code allOf}. The union is a component whose {@code
 * oneOf} or {@code anyOf} names them, or one with a discriminator and neither of the two, whose
 * members are the components that extend it.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class Inheritance {
  private final Map<String, Schema> components;

  /** The components that extend a component with a discriminator, by its name. */
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  /** The names of the unions that a schema extends. */
  private final IdentityHashMap<Schema, Set<String>> unions = new IdentityHashMap<>();

  Inheritance(Map<String, Schema> components) {
    this.components = components;
    components.forEach(
        (name, schema) -> {
          if (isBase(schema)) {
            Set<String> found = descendants(name);
            if (!found.isEmpty()) {
              members.put(name, found);
            }
          } else {
            findMembers(name, schema.getOneOf());
            findMembers(name, schema.getAnyOf());
          }
        });
  }

  /**
   * Returns references to the components that extend a component with a discriminator, or null if
   * the component is none.
   */
  @Nullable List<Schema> membersOf(String base) {
    Set<String> found = members.get(base);
    return found == null ? null : found.stream().map(CanonicalSchema::ref).toList();
  }

  /** Returns whether a schema extends a union. */
  boolean extendsUnion(Schema schema) {
    return unions.containsKey(schema);
  }

  /** Returns whether a schema extends the union with a name. */
  boolean extendsUnion(Schema schema, String union) {
    return unions.getOrDefault(schema, Set.of()).contains(union);
  }

  private void findMembers(String union, @Nullable List<Schema> named) {
    if (named != null) {
      for (Schema each : named) {
        String ref = each.get$ref();
        Schema member = ref == null ? each : components.get(References.nameOf(ref));
        find(member, union, new HashSet<>());
      }
    }
  }

  /** Returns the components that extend another one, also by other components. */
  private Set<String> descendants(String base) {
    Set<String> found = new LinkedHashSet<>();
    components.forEach(
        (name, schema) -> {
          if (!name.equals(base) && find(schema, base, new HashSet<>())) {
            found.add(name);
          }
        });
    return found;
  }

  /** Records the schemas by which a schema extends a union, and returns whether it does. */
  private boolean find(@Nullable Schema schema, String union, Set<String> visited) {
    boolean found = false;
    if (schema != null && schema.getAllOf() != null && !isNullableAlias(schema)) {
      for (Schema part : (List<Schema>) schema.getAllOf()) {
        String name = part.get$ref() == null ? null : References.nameOf(part.get$ref());
        if (name != null) {
          boolean direct = name.equals(union);
          found |= direct || (visited.add(name) && find(components.get(name), union, visited));
        }
      }
    }
    if (found) {
      unions.computeIfAbsent(schema, key -> new HashSet<>()).add(union);
    }
    return found;
  }

  /** A component can do nothing but allow null in addition to another one. */
  private static boolean isNullableAlias(Schema schema) {
    return Boolean.TRUE.equals(schema.getNullable())
        && schema.getAllOf().size() == 1
        && schema.getProperties() == null;
  }

  private static boolean isBase(Schema schema) {
    return schema.getDiscriminator() != null
        && schema.getDiscriminator().getPropertyName() != null
        && schema.getOneOf() == null
        && schema.getAnyOf() == null;
  }
}
