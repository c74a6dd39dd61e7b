package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import java.nio.ByteBuffer;

/** Takes bytes piece by piece and throws {@link JsonDataException} where they are no UTF-8. */
final class Utf8Check {
  private static final long HIGH_BITS = 0x8080808080808080L;

  private int continuations; // How many bytes the current character still has.
  private int lowest; // What the next of them must be at least.
  private int highest;
  private long position;

  void take(byte[] data, int start, int end) {
    long origin = position - start;
    int i = start;
    while (i < end) {
      if (continuations == 0) {
        i = skipAscii(data, i, end);
      }
      if (i < end) {
        position = origin + i;
        take(data[i++] & 0xff);
      }
    }
    position = origin + end;
  }

  void end() {
    if (continuations > 0) {
      throw notUtf8();
    }
  }

  /** Nearly all bytes of JSON are ASCII, so this decides on the time that the whole takes. */
  private static int skipAscii(byte[] data, int start, int end) {
    ByteBuffer eights = ByteBuffer.wrap(data);
    int i = start;
    while (i <= end - 8 && (eights.getLong(i) & HIGH_BITS) == 0) {
      i += 8;
    }
    while (i < end && data[i] >= 0) {
      i++;
    }
    return i;
  }

  private void take(int b) {
    if (continuations > 0) {
      if (b < lowest || b > highest) {
        throw notUtf8();
      }
      continuations--;
      lowest = 0x80;
      highest = 0xbf;
      return;
    }
    if (b < 0xc2 || b > 0xf4) {
      throw notUtf8();
    }
    continuations = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
    // Neither longer than need be, nor half of a surrogate pair, nor beyond the last code point.
    lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
  }

  private JsonDataException notUtf8() {
    return new JsonDataException("Expected UTF-8, which the bytes at " + position + " are not");
  }
}
