package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import okio.Buffer;

/**
 * The bytes of one JSON text in a row, which a parser needs and a buffer does not have. They are in
 * an array that a later text is given, so what outlives the parsing must be copied. This is for use
 * within cfdevices only.
 */
@InternalApi
public final class BodyBytes {
  private static final SpareArray SPARE = new SpareArray(16 * 1024, 256 * 1024);

  private final byte[] array;
  private final int length;

  private BodyBytes(byte[] array, int length) {
    this.array = array;
    this.length = length;
  }

  /** Returns the bytes of a buffer, which keeps them. */
  public static BodyBytes of(Buffer buffer) {
    int length = Math.toIntExact(buffer.size());
    byte[] array = SPARE.take(length);
    int copied = 0;
    try (Buffer.UnsafeCursor cursor = buffer.readUnsafe()) {
      while (cursor.next() != -1) {
        byte[] data = cursor.data;
        if (data != null) {
          int count = cursor.end - cursor.start;
          System.arraycopy(data, cursor.start, array, copied, count);
          copied += count;
        }
      }
    }
    return new BodyBytes(array, length);
  }

  /** Returns an input of the bytes, whose value stands at a path. */
  public JsonInput input(String path) {
    return JsonInput.of(array, 0, length, path);
  }

  /** Gives the array away. Neither the bytes nor an input of them may be used from then on. */
  public void recycle() {
    SPARE.give(array);
  }
}
