package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;

/** Rejects invalid UTF-8, which Java would silently convert to replacement characters. */
final class Utf8Validator {
  private int continuations; // The number of bytes missing from the current character.
  private int lowest; // The least value of the next one.
  private int highest; // The greatest value of the next one.

  private Utf8Validator() {}

  /**
   * Checks the bytes between two positions.
   *
   * @param position the position of the first byte in the message
   * @throws JsonDataException if they are not UTF-8
   */
  static void check(byte[] data, int start, int end, int position) {
    Utf8Validator check = new Utf8Validator();
    int i = start;
    while (i < end && check.accepts(data[i] & 0xff)) {
      i++;
    }
    if (i < end || check.continuations > 0) {
      throw new JsonDataException(
          "Expected UTF-8, which the bytes at " + (position + i - start) + " are not");
    }
  }

  private boolean accepts(int b) {
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
    // Excludes overlong encodings, surrogates and values above the last code point.
    lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    return b >= 0xc2 && b <= 0xf4;
  }
}
