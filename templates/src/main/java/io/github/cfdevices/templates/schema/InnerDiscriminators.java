package io.github.cfdevices.templates.schema;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.swagger.v3.oas.models.media.Discriminator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds what identifies the members of a union in their JSON. */
final class InnerDiscriminators {
  private final SchemaMerger merger;

  InnerDiscriminators(SchemaMerger merger) {
    this.merger = merger;
  }

  /**
   * Returns the discriminator that a document declares, or null if it identifies no member. A value
   * is in the mapping, or is the only value that the member allows, or the name of the member's
   * schema.
   *
   * @param refersTo whether a reference of the mapping is to a member
   */
  @Nullable InnerDiscriminator declared(
      Discriminator declared,
      List<UnionMember> members,
      BiPredicate<String, UnionMember> refersTo) {
    String property = declared.getPropertyName();
    if (property == null) {
      return null;
    }
    DiscriminatorValues values = new DiscriminatorValues();
    Map<String, String> mapping = declared.getMapping() == null ? Map.of() : declared.getMapping();
    mapping.forEach(
        (value, ref) ->
            members.stream()
                .filter(member -> refersTo.test(ref, member))
                .forEach(member -> values.add(value, member)));
    List<UnionMember> unmapped = members.stream().filter(m -> !values.has(m)).toList();
    addValuesOf(unmapped, property, mapping.keySet(), values);
    addNames(members, property, values);
    return discriminator(property, values);
  }

  /**
   * Returns a property that all members have with distinct values, preferably a required one, or
   * null if there is none.
   */
  @Nullable InnerDiscriminator byDistinctValues(List<UnionMember> members) {
    DiscriminatorValues optional = null;
    String found = null;
    for (String name : sharedProperties(members)) {
      DiscriminatorValues values = valuesOf(name, members);
      if (values.decideAll(members)) {
        if (members.stream().allMatch(member -> member.requires(name))) {
          return discriminator(name, values);
        }
        found = optional == null ? name : found;
        optional = optional == null ? values : optional;
      }
    }
    return found == null ? null : discriminator(found, Objects.requireNonNull(optional));
  }

  /**
   * Returns what identifies some of the members: the values of a property that all members have,
   * some of which can be named like a member, or else the properties that only one member has.
   * Returns null if nothing does.
   */
  @Nullable InnerDiscriminator partial(List<UnionMember> members) {
    InnerDiscriminator best = null;
    for (String name : sharedProperties(members)) {
      DiscriminatorValues values = new DiscriminatorValues();
      if (members.stream().noneMatch(member -> member.values(name, merger).isEmpty())) {
        addValuesOf(members, name, Set.of(), values);
      }
      InnerDiscriminator found = discriminator(name, values);
      if (found != null && (best == null || decided(found).size() > decided(best).size())) {
        best = found;
      }
    }
    Map<String, String> present = present(members);
    int classes = Set.copyOf(present.values()).size();
    return classes <= (best == null ? 0 : decided(best).size())
        ? best
        : new InnerDiscriminator(null, Map.of(), Map.of("", present), Map.of());
  }

  /** Returns the classes that a discriminator identifies. */
  static Set<String> decided(InnerDiscriminator discriminator) {
    Set<String> decided = new LinkedHashSet<>(discriminator.classes().values());
    discriminator.present().values().forEach(classes -> decided.addAll(classes.values()));
    return decided;
  }

  /**
   * Returns why nothing identifies some members of a union.
   *
   * @param discriminator the property whose value identifies the other members, or null
   */
  static String reasons(
      List<UnionMember> unknown, List<UnionMember> all, @Nullable String discriminator) {
    return unknown.stream()
        .map(
            member ->
                member.name()
                    + (discriminator == null
                        ? " " + reason(member, all)
                        : " has no value of " + discriminator + " of its own"))
        .collect(joining("; "));
  }

  private static String reason(UnionMember member, List<UnionMember> all) {
    Set<String> required = member.required();
    if (required.isEmpty()) {
      return "requires no property";
    }
    List<UnionMember> others = all.stream().filter(other -> !other.equals(member)).toList();
    for (UnionMember other : others) {
      if (other.required().equals(required)) {
        return "requires the same properties as " + other.name();
      }
    }
    for (UnionMember other : others) {
      if (required.stream().allMatch(other::allows)) {
        return "requires no property that " + other.name() + " lacks";
      }
    }
    return "requires no property that all others lack";
  }

  /** Returns the discriminator with the given values, or null if none identifies a member. */
  private static @Nullable InnerDiscriminator discriminator(
      String property, DiscriminatorValues values) {
    Map<String, Map<String, String>> present = new LinkedHashMap<>();
    values
        .shared()
        .forEach(
            (value, members) -> {
              Map<String, String> byMember = present(members);
              if (!byMember.isEmpty()) {
                present.put(value, byMember);
              }
            });
    Map<String, String> classes = values.classes();
    return classes.isEmpty()
        ? null
        : new InnerDiscriminator(property, classes, present, values.written());
  }

  private DiscriminatorValues valuesOf(String property, List<UnionMember> members) {
    DiscriminatorValues values = new DiscriminatorValues();
    if (members.stream().noneMatch(member -> member.values(property, merger).isEmpty())) {
      members.forEach(
          member -> member.values(property, merger).forEach(value -> values.add(value, member)));
    }
    return values;
  }

  /**
   * Adds the values that members allow, which they can have inherited from the same schema.
   *
   * @param mapped the values that belong to other members
   */
  private void addValuesOf(
      List<UnionMember> members, String property, Set<String> mapped, DiscriminatorValues values) {
    Map<List<String>, List<UnionMember>> byValues = new LinkedHashMap<>();
    for (UnionMember member : members) {
      List<String> own =
          member.values(property, merger).stream().filter(v -> !mapped.contains(v)).toList();
      byValues.computeIfAbsent(own, key -> new ArrayList<>()).add(member);
    }
    byValues.forEach(
        (allowed, same) -> {
          Map<String, UnionMember> byName = new LinkedHashMap<>();
          same.forEach(member -> byName.put(member.name(), member));
          Map<String, String> named =
              same.size() == 1 ? null : named(allowed, List.copyOf(byName.keySet()));
          for (String value : allowed) {
            if (named == null) {
              same.stream()
                  .filter(member -> !byName.containsKey(value) || member.name().equals(value))
                  .forEach(member -> values.add(value, member));
            } else if (named.containsKey(value)) {
              values.add(value, Objects.requireNonNull(byName.get(named.get(value))));
            }
          }
        });
  }

  private static @Nullable Map<String, String> named(List<String> values, List<String> members) {
    Map<String, String> whole = SiblingDiscriminator.mappingByWholeNames(values, members);
    return whole == null ? SiblingDiscriminator.mapping(values, members) : whole;
  }

  /** Adds the names of schemas, which are values unless the mapping or the property excludes it. */
  private void addNames(List<UnionMember> members, String property, DiscriminatorValues values) {
    for (UnionMember member : members) {
      String name = member.schemaName();
      if (name != null && !values.has(name)) {
        List<String> allowed = member.values(property, merger);
        if (allowed.isEmpty() || allowed.contains(name)) {
          values.addName(name, member);
        }
      }
    }
  }

  /** Returns the class of each property whose presence identifies it. */
  private static Map<String, String> present(Collection<UnionMember> members) {
    Map<String, String> present = new LinkedHashMap<>();
    for (UnionMember member : members) {
      List<UnionMember> others = members.stream().filter(other -> !other.equals(member)).toList();
      boolean closed = others.stream().allMatch(UnionMember::isClosed);
      for (String property : member.properties().keySet()) {
        if ((closed || member.requires(property))
            && others.stream().noneMatch(other -> other.allows(property))) {
          present.put(property, member.className());
        }
      }
    }
    return present;
  }

  private static Set<String> sharedProperties(List<UnionMember> members) {
    Set<String> names = new LinkedHashSet<>(members.get(0).properties().keySet());
    members.forEach(member -> names.retainAll(member.properties().keySet()));
    return names;
  }
}
