package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import okio.Buffer;

/** Measures each number of a JSON text, one byte after the other. */
final class NumberCheck {
  private boolean inString;
  private boolean escaped;
  private int length;
  private long position;

  private NumberCheck() {}

  /** Throws {@link JsonDataException} if there is a number beyond the limit. */
  static void check(Buffer json) {
    NumberCheck state = new NumberCheck();
    try (Buffer.UnsafeCursor cursor = json.readUnsafe()) {
      while (cursor.next() != -1) {
        byte[] data = cursor.data;
        if (data != null) {
          state.take(data, cursor.start, cursor.end);
        }
      }
    }
  }

  /** Returns whether a byte can be part of a number, as others can that are part of a text. */
  static boolean isPartOfNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || (b | 32) == 'e';
  }

  private void take(byte[] data, int start, int end) {
    for (int i = start; i < end; i++, position++) {
      byte b = data[i];
      if (inString) {
        if (escaped) {
          escaped = false;
        } else if (b == '"') {
          inString = false;
        } else {
          escaped = b == '\\';
        }
      } else if (isPartOfNumber(b)) {
        if (++length > JsonBytes.NUMBER_LIMIT) {
          throw new JsonDataException(
              "Number of more than " + JsonBytes.NUMBER_LIMIT + " characters at byte " + position);
        }
      } else {
        length = 0;
        inString = b == '"';
      }
    }
  }
}
