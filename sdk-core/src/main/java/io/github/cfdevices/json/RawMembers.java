package io.github.cfdevices.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that the properties of its model cannot represent: members that this
 * version of the SDK does not know, explicit nulls, and values of another JSON type than
 * documented. They are sent back unchanged. Immutable.
 */
public final class RawMembers {
  static final RawMembers EMPTY = new RawMembers(Map.of());

  private final Map<String, RawJson> members;

  private RawMembers(Map<String, RawJson> members) {
    this.members = members;
  }

  /** Does not copy the map. */
  static RawMembers of(Map<String, RawJson> members) {
    return new RawMembers(members);
  }

  static RawMembers copyOf(Map<String, RawJson> members) {
    return members.isEmpty() ? EMPTY : new RawMembers(new LinkedHashMap<>(members));
  }

  /** Returns the nulls among the first 64 members of an object, given a bit for each of them. */
  static RawMembers ofNulls(String[] names, long members) {
    Map<String, RawJson> nulls = new LinkedHashMap<>();
    for (long rest = members; rest != 0; rest &= rest - 1) {
      nulls.put(names[Long.numberOfTrailingZeros(rest)], RawJson.NULL);
    }
    return new RawMembers(nulls);
  }

  /** Returns the value of a member, or null if there is no raw member of that name. */
  public @Nullable RawJson get(String name) {
    return members.get(name);
  }

  /** Returns whether a member is an explicit {@code null}. */
  public boolean isNull(String name) {
    RawJson value = members.get(name);
    return value != null && value.isNull();
  }

  /**
   * Returns the names as an unmodifiable set. Those of unknown members are in the order of the
   * JSON.
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(members.keySet());
  }

  /** Returns whether there are no raw members. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  Map<String, RawJson> asMap() {
    return members;
  }

  void writeTo(JsonWriter writer) {
    for (Map.Entry<String, RawJson> member : members.entrySet()) {
      writer.name(member.getKey());
      member.getValue().writeTo(writer);
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

  /** Returns only the names, because values can be secrets. */
  @Override
  public String toString() {
    return members.keySet().toString();
  }
}
