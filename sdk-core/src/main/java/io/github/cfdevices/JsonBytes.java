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

  // A number beyond the limit is met so many times in a row; texts full of digits hardly ever are.
  private static final int STRIDE = 40;
  private static final int MEETINGS = NUMBER_LIMIT / STRIDE;

  private JsonBytes() {}

  /** Throws {@link JsonDataException} if there is something that must not be parsed. */
  static void check(Buffer json) {
    Utf8Check utf8 = new Utf8Check();
    int next = 0; // Where to look for a number next, from the start of the bytes at hand.
    int meetings = 0;
    boolean longNumber = false;
    try (Buffer.UnsafeCursor cursor = json.readUnsafe()) {
      while (cursor.next() != -1) {
        byte[] data = cursor.data;
        if (data == null) {
          continue;
        }
        utf8.take(data, cursor.start, cursor.end);
        int i = cursor.start + next;
        for (; i < cursor.end; i += STRIDE) {
          meetings = NumberCheck.isPartOfNumber(data[i]) ? meetings + 1 : 0;
          longNumber |= meetings == MEETINGS;
        }
        next = i - cursor.end;
      }
    }
    utf8.end();
    if (longNumber) {
      NumberCheck.check(json);
    }
  }
}
