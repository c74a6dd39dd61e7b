package io.github.cfdevices.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of a model's members, in the order of the document. */
final class MemberNames {
  private static final int SLOTS = 16; // A power of two.

  private final String[] names;
  private final NameTable table;

  // Not synchronized: entries are immutable, and a lost one is created again.
  private final @Nullable Nulls[] nulls = new Nulls[SLOTS];

  private MemberNames(String[] names) {
    this.names = names;
    this.table = new NameTable(names);
  }

  /** Returns the names of a model's members. */
  static MemberNames of(String... names) {
    return new MemberNames(names.clone());
  }

  /**
   * Returns the position of the closing quote if the name with an index starts at a position, or
   * -1.
   */
  int closingQuote(int index, byte[] json, int start, int end) {
    return table.closingQuote(index, json, start, end);
  }

  /** Returns the index of the name whose UTF-8 is between two positions, or -1. */
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

  /** Writes a name. */
  void write(JsonWriter writer, int index) {
    byte[] quoted = table.quoted(index);
    if (quoted.length > 0) {
      writer.quotedName(quoted);
    } else {
      writer.name(names[index]);
    }
  }

  /**
   * Returns the raw members of an object in which some of the first 64 members are null. The
   * objects of a list mostly have the same nulls, and share them.
   *
   * @param members a bit for each of the members
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
    final long members;
    final RawMembers raw;

    Nulls(long members, RawMembers raw) {
      this.members = members;
      this.raw = raw;
    }
  }
}
