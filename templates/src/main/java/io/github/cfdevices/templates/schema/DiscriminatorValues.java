package io.github.cfdevices.templates.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a union that have a value of its discriminator, by value. */
final class DiscriminatorValues {
  private final Map<String, Set<UnionMember>> members = new LinkedHashMap<>();
  private final Map<UnionMember, List<String>> written = new LinkedHashMap<>();

  void add(String value, UnionMember member) {
    if (members.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(member)) {
      written.computeIfAbsent(member, key -> new ArrayList<>()).add(value);
    }
  }

  /** Adds the name of a member's schema, which is not written if the member has another value. */
  void addName(String name, UnionMember member) {
    members.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(member);
    written.computeIfAbsent(member, key -> List.of(name));
  }

  boolean has(String value) {
    return members.containsKey(value);
  }

  boolean has(UnionMember member) {
    return written.containsKey(member);
  }

  /** Returns whether each value identifies one member, and each member has one. */
  boolean decideAll(Collection<UnionMember> all) {
    return shared().isEmpty() && written.keySet().containsAll(all);
  }

  /** Returns the class of each value that identifies one. */
  Map<String, String> classes() {
    Map<String, String> classes = new LinkedHashMap<>();
    members.forEach(
        (value, found) -> {
          if (found.size() == 1) {
            classes.put(value, found.iterator().next().className());
          }
        });
    return classes;
  }

  /** Returns the members of each value that several have. */
  Map<String, Set<UnionMember>> shared() {
    Map<String, Set<UnionMember>> shared = new LinkedHashMap<>();
    members.forEach(
        (value, found) -> {
          if (found.size() > 1) {
            shared.put(value, found);
          }
        });
    return shared;
  }

  /** Returns the value of each class that has exactly one. */
  Map<String, String> written() {
    Map<String, String> values = new LinkedHashMap<>();
    written.forEach(
        (member, own) -> {
          if (own.size() == 1) {
            values.put(member.className(), own.get(0));
          }
        });
    return values;
  }
}
