package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.InnerDiscriminator;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the property that identifies the members of a union. */
final class InnerDiscriminators {
  private InnerDiscriminators() {}

  /**
   * Returns a property that all members have with distinct values, preferably a required one, or
   * null if there is none.
   */
  static @Nullable InnerDiscriminator find(List<UnionMember> members, SchemaMerger merger) {
    Set<String> names = new LinkedHashSet<>(properties(members.get(0)).keySet());
    members.forEach(member -> names.retainAll(properties(member).keySet()));
    InnerDiscriminator optional = null;
    for (String name : names) {
      InnerDiscriminator found = by(name, members, merger);
      if (found != null && members.stream().allMatch(member -> requires(member, name))) {
        return found;
      }
      optional = optional == null ? found : optional;
    }
    return optional;
  }

  /** Returns the discriminator that a document declares, or null if it does not fit the members. */
  @SuppressWarnings("rawtypes") // The parser's own type is raw.
  static @Nullable InnerDiscriminator declared(
      Discriminator declared, List<UnionMember> members, Function<String, String> classOfRef) {
    if (declared.getPropertyName() == null || declared.getMapping() == null) {
      return null;
    }
    Map<String, String> classes = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : declared.getMapping().entrySet()) {
      String name = classOfRef.apply(entry.getValue());
      if (members.stream().noneMatch(member -> member.className().equals(name))) {
        return null;
      }
      classes.put(entry.getKey(), name);
    }
    return new InnerDiscriminator(declared.getPropertyName(), classes);
  }

  private static @Nullable InnerDiscriminator by(
      String name, List<UnionMember> members, SchemaMerger merger) {
    Map<String, String> classes = new LinkedHashMap<>();
    for (UnionMember member : members) {
      Schema<?> property = merger.flat(Objects.requireNonNull(properties(member).get(name), name));
      if (SchemaKind.of(property) != SchemaKind.ENUM) {
        return null;
      }
      for (Object value : property.getEnum()) {
        if (classes.put(value.toString(), member.className()) != null) {
          return null;
        }
      }
    }
    return new InnerDiscriminator(name, classes);
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
  private static Map<String, Schema> properties(UnionMember member) {
    Map<String, Schema> properties = member.flat().getProperties();
    return properties == null ? Map.of() : properties;
  }

  private static boolean requires(UnionMember member, String name) {
    List<?> required = member.flat().getRequired();
    return required != null && required.contains(name);
  }
}
