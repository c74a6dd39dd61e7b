package io.github.cfdevices.json;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one array that is no longer in use for whoever needs one next. One is enough: two threads
 * at once allocate as if there were none. Thread-safe.
 */
final class SpareArray {
  private final int shortest;
  private final int longest;
  private final AtomicReference<byte @Nullable []> kept = new AtomicReference<>();

  /** Takes the lengths of the shortest and the longest array to keep. */
  SpareArray(int shortest, int longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Returns an array of at least a length, with anything in it. */
  byte[] take(int length) {
    if (length > longest) {
      return new byte[length];
    }
    byte[] array = kept.getAndSet(null);
    if (array != null && array.length >= length) {
      return array;
    }
    // A power of two, so that a text that is a little longer fits as well.
    int size = Integer.highestOneBit(length) << 1;
    return new byte[Math.min(Math.max(size, shortest), longest)];
  }

  /** Takes an array back, which may not be used from then on. */
  void give(byte[] array) {
    if (array.length >= shortest && array.length <= longest) {
      kept.set(array);
    }
  }
}
