package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;

/**
 * Looks for bytes that are no UTF-8, which would turn into replacement characters without notice.
 */
final class Utf8Check {
  private int continuations; // How many bytes the current character still has.
  private int lowest; // What the next of them must be at least.
  private int highest;

  private Utf8Check() {}

  /**
   * Throws {@link JsonDataException} if the bytes between two positions are no UTF-8.
   *
   * @param position what the first of them is called in the message
   */
  static void check(byte[] data, int start, int end, int position) {
    Utf8Check check = new Utf8Check();
    int i = start;
    while (i < end && check.takes(data[i] & 0xff)) {
      i++;
    }
    if (i < end || check.continuations > 0) {
      throw new JsonDataException(
          "Expected UTF-8, which the bytes at " + (position + i - start) + " are not");
    }
  }

  private boolean takes(int b) {
    if (continuations > 0) {
      if (b < lowest || b > highest) {
        return false;
      }
      continuations--;
      lowest = 0x80;
      highest = 0xbf;
      return true;
    }
    if (b < 0x80) {
      return true;
    }
    continuations = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
    // Neither longer than need be, nor half of a surrogate pair, nor beyond the last code point.
    lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    return b >= 0xc2 && b <= 0xf4;
  }
}
