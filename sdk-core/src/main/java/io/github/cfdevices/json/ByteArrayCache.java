package io.github.cfdevices.json;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one unused array for the next caller. One is enough: when two threads need an array at the
 * same time, the second allocates one. Thread-safe.
 */
final class ByteArrayCache {
  private final int minLength;
  private final int maxLength;
  private final AtomicReference<byte @Nullable []> cached = new AtomicReference<>();

  /** Creates a cache of arrays with {@code minLength} to {@code maxLength} bytes. */
  ByteArrayCache(int minLength, int maxLength) {
    this.minLength = minLength;
    this.maxLength = maxLength;
  }

  /** Returns an array of at least {@code length} bytes with undefined contents. */
  byte[] take(int length) {
    if (length > maxLength) {
      return new byte[length];
    }
    byte[] array = cached.getAndSet(null);
    if (array != null && array.length >= length) {
      return array;
    }
    // A power of two, so that the array also fits a slightly longer body.
    int size = Integer.highestOneBit(length) << 1;
    return new byte[Math.min(Math.max(size, minLength), maxLength)];
  }

  /** Returns an array to the cache. The caller must not use it afterwards. */
  void recycle(byte[] array) {
    if (array.length >= minLength && array.length <= maxLength) {
      cached.set(array);
    }
  }
}
