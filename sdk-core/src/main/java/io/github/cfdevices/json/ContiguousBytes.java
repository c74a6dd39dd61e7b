package io.github.cfdevices.json;

import okio.Buffer;

/** Copies the segments of a buffer to one array, because the parser needs contiguous bytes. */
final class ContiguousBytes {
  private static final ByteArrayCache CACHE = new ByteArrayCache(16 * 1024, 256 * 1024);

  private ContiguousBytes() {}

  /**
   * Returns an array that starts with the bytes of a buffer. It can be longer. The buffer is not
   * consumed.
   */
  static byte[] copyOf(Buffer buffer) {
    byte[] array = CACHE.take(Math.toIntExact(buffer.size()));
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
    return array;
  }

  /** Allows a later call of {@link #copyOf} to overwrite an array. */
  static void recycle(byte[] array) {
    CACHE.recycle(array);
  }
}
