package io.github.cfdevices.json;

import java.nio.charset.StandardCharsets;

/** Finds member names in the bytes of JSON, without creating strings. */
final class NameTable {
  private static final byte[] NEVER = {}; // Equals no name: each has at least a closing quote.

  // With the closing quote, so that one comparison also checks the end.
  private final byte[][] quoted;
  private final int[] slots; // An open hash table: index + 1, or 0 if empty.

  NameTable(String[] names) {
    quoted = new byte[names.length][];
    slots = new int[Integer.highestOneBit(2 * names.length + 1) * 2];
    for (int i = 0; i < names.length; i++) {
      quoted[i] = isPlain(names[i]) ? (names[i] + '"').getBytes(StandardCharsets.UTF_8) : NEVER;
      int slot = slot(quoted[i], 0, Math.max(0, quoted[i].length - 1));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /** Returns the UTF-8 of the name with an index and a closing quote; empty if it needs escapes. */
  byte[] quoted(int index) {
    return quoted[index];
  }

  /**
   * Returns the position of the closing quote if the name with an index starts at a position, or
   * -1.
   */
  int closingQuote(int index, byte[] json, int start, int end) {
    if (index >= quoted.length) {
      return -1;
    }
    byte[] name = quoted[index];
    int length = name.length;
    if (length == 0 || length > end - start) {
      return -1;
    }
    for (int i = 0; i < length; i++) {
      if (json[start + i] != name[i]) {
        return -1;
      }
    }
    return start + length - 1;
  }

  /** Returns the index of the name between two positions, or -1. */
  int indexOf(byte[] json, int start, int end) {
    int slot = slot(json, start, end);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (closingQuote(index, json, start, end + 1) == end) {
        return index;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int slot(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  /** Returns whether a name needs no escapes in JSON. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
