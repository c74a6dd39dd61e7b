package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import okio.Buffer;

/**
 * Looks through JSON before it is parsed, for what a parser would let pass to its harm: bytes that
 * are no UTF-8 would turn into replacement characters without notice, and a number of a million
 * digits takes time that grows with its square.
 */
final class JsonBytes {
  /** No number of any API is nearly as long. */
  static final int NUMBER_LIMIT = 1000;

  private boolean inString;
  private boolean escaped;
  private int numberLength;
  private int continuations; // How many bytes the current character still has.
  private int lowest; // What the next of them must be at least.
  private int highest;
  private long position;

  private JsonBytes() {}

  /** Throws {@link JsonDataException} if there is something that must not be parsed. */
  static void check(Buffer json) {
    JsonBytes state = new JsonBytes();
    try (Buffer.UnsafeCursor cursor = json.readUnsafe()) {
      while (cursor.next() != -1) {
        byte[] data = cursor.data;
        if (data != null) {
          state.check(data, cursor.start, cursor.end);
        }
      }
    }
    if (state.continuations > 0) {
      throw state.notUtf8();
    }
  }

  private void check(byte[] data, int start, int end) {
    for (int i = start; i < end; i++, position++) {
      byte b = data[i];
      if (b < 0 || continuations > 0) {
        character(b & 0xff);
        numberLength = 0;
      } else if (inString) {
        if (escaped) {
          escaped = false;
        } else if (b == '"') {
          inString = false;
        } else {
          escaped = b == '\\';
        }
      } else if ((b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || (b | 32) == 'e') {
        if (++numberLength > NUMBER_LIMIT) {
          throw new JsonDataException(
              "Number of more than " + NUMBER_LIMIT + " characters at byte " + position);
        }
      } else {
        numberLength = 0;
        inString = b == '"';
      }
    }
  }

  private void character(int b) {
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
