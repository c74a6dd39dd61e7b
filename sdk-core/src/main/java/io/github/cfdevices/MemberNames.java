package io.github.cfdevices;

import com.squareup.moshi.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * The JSON names of a model's members, in the order of their declaration; for generated adapters.
 */
public final class MemberNames {
  private static final int SLOTS = 16; // A power of two.

  final JsonReader.Options options;
  private final String[] names;

  // Without a lock: what a slot holds is immutable, and at worst it is made anew.
  private final @Nullable Nulls[] nulls = new Nulls[SLOTS];

  private MemberNames(String[] names) {
    this.names = names;
    this.options = JsonReader.Options.of(names);
  }

  /** Returns the names of a model's members. */
  public static MemberNames of(String... names) {
    return new MemberNames(names.clone());
  }

  String get(int index) {
    return names[index];
  }

  /**
   * Returns the raw members of an object in which some of the first 64 members were null, given as
   * a set of bits. The objects of a list mostly have the same ones, and share them.
   */
  RawMembers nulls(long members) {
    if (members == 0) {
      return RawMembers.EMPTY;
    }
    int slot = (Long.hashCode(members) * 0x9e3779b9) >>> 28;
    Nulls found = nulls[slot];
    if (found == null || found.members != members) {
      found = new Nulls(members, RawMembers.ofNulls(names, members));
      nulls[slot] = found;
    }
    return found.raw;
  }

  private record Nulls(long members, RawMembers raw) {}
}
