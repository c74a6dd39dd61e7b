package io.github.cfdevices.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that its model has no typed place for, kept as they were sent:
 * members that the SDK does not know, explicit nulls, and values of another JSON type than
 * documented.
 */
public final class RawMembers {
  static final RawMembers EMPTY = new RawMembers(Map.of());

  private final Map<String, RawJson> members;

  private RawMembers(Map<String, RawJson> members) {
    this.members = members;
  }

  /** Takes the map over. */
  static RawMembers of(Map<String, RawJson> members) {
    return new RawMembers(members);
  }

  static RawMembers copyOf(Map<String, RawJson> members) {
    return members.isEmpty() ? EMPTY : new RawMembers(new LinkedHashMap<>(members));
  }

  /** Returns those of an object in which some of the first 64 members were null. */
  static RawMembers ofNulls(String[] names, long members) {
    Map<String, RawJson> nulls = new LinkedHashMap<>();
    for (long rest = members; rest != 0; rest &= rest - 1) {
      nulls.put(names[Long.numberOfTrailingZeros(rest)], RawJson.NULL);
    }
    return new RawMembers(nulls);
  }

  /** Returns the value of a member, or null when none of that name is kept here. */
  public @Nullable RawJson get(String name) {
    return members.get(name);
  }

  /** Returns whether the member was sent as an explicit {@code null}. */
  public boolean isNull(String name) {
    return RawJson.NULL.equals(members.get(name));
  }

  /** Returns the names; those of unknown members are in the order in which they were sent. */
  public Set<String> names() {
    return Collections.unmodifiableSet(members.keySet());
  }

  /** Returns whether nothing is kept here. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  Map<String, RawJson> asMap() {
    return members;
  }

  void writeTo(JsonOutput out) {
    for (Map.Entry<String, RawJson> member : members.entrySet()) {
      out.name(member.getKey());
      member.getValue().writeTo(out);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawMembers that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** Returns the names only: a value may be a secret. */
  @Override
  public String toString() {
    return members.keySet().toString();
  }
}
