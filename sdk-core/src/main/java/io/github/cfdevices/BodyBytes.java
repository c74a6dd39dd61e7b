package io.github.cfdevices;

import java.util.concurrent.atomic.AtomicReference;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one JSON text in a row, which a parser needs and a buffer does not have. They are in
 * an array that a later text is given, so what outlives the parsing must be copied.
 */
final class BodyBytes {
  private static final int SHORTEST = 16 * 1024;
  private static final int LONGEST_KEPT = 256 * 1024;

  // One is enough: two threads that decode at once allocate as if there were none.
  private static final AtomicReference<byte @Nullable []> SPARE = new AtomicReference<>();

  private final byte[] array;
  private final int length;

  private BodyBytes(byte[] array, int length) {
    this.array = array;
    this.length = length;
  }

  /** Returns the bytes of a buffer, which keeps them. */
  static BodyBytes of(Buffer buffer) {
    int length = Math.toIntExact(buffer.size());
    byte[] array = arrayOf(length);
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
  JsonInput input(String path) {
    return JsonInput.of(array, 0, length, path);
  }

  /** Gives the array away. Neither the bytes nor an input of them may be used from then on. */
  void recycle() {
    if (array.length <= LONGEST_KEPT) {
      SPARE.set(array);
    }
  }

  private static byte[] arrayOf(int length) {
    if (length > LONGEST_KEPT) {
      return new byte[length];
    }
    byte[] spare = SPARE.getAndSet(null);
    if (spare != null && spare.length >= length) {
      return spare;
    }
    // A power of two, so that a text that is a little longer fits as well.
    int size = Integer.highestOneBit(length) << 1;
    return new byte[Math.min(Math.max(size, SHORTEST), LONGEST_KEPT)];
  }
}
