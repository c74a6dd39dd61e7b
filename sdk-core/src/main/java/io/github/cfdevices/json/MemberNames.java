package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The JSON names of a model's members, in the order of their declaration. This is for use within
 * cfdevices only.
 */
@InternalApi
public final class MemberNames {
  private static final int SLOTS = 16; // A power of two.

  private final String[] names;
  private final NameTable table;

  // Without a lock: what a slot holds is immutable, and at worst it is made anew.
  private final @Nullable Nulls[] nulls = new Nulls[SLOTS];

  private MemberNames(String[] names) {
    this.names = names;
    this.table = new NameTable(names);
  }

  /** Returns the names of a model's members. */
  public static MemberNames of(String... names) {
    return new MemberNames(names.clone());
  }

  /**
   * Returns the position of the closing quote if a certain name stands in JSON behind its opening
   * quote, or -1.
   */
  int closingQuote(int index, byte[] json, int start, int end) {
    return table.closingQuote(index, json, start, end);
  }

  /** Returns the index of the name whose UTF-8 stands between two positions, or -1. */
  int indexOf(byte[] json, int start, int end) {
    return table.indexOf(json, start, end);
  }

  /** Returns the index of a name, or -1. */
  int indexOf(String name) {
    return Arrays.asList(names).indexOf(name);
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

  private static final class Nulls {
    private final long members;
    private final RawMembers raw;

    Nulls(long members, RawMembers raw) {
      this.members = members;
      this.raw = raw;
    }
  }
}
