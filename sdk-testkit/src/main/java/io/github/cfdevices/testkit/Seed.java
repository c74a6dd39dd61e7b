package io.github.cfdevices.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Pseudorandom values that are the same in each run, derived from an index and a purpose. */
final class Seed {
  private static final int ID_FACTOR = 0x9E3779B1;
  private static final int ID_INVERSE = inverse(ID_FACTOR);
  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Seed() {}

  /** Returns 64 bits, mixed as in SplitMix64. */
  static long bits(long index, long purpose) {
    long z = (index + 1) * 0x9E3779B97F4A7C15L + purpose * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static int below(int bound, long index, long purpose) {
    return (int) Long.remainderUnsigned(bits(index, purpose), bound);
  }

  static <T> T pick(List<T> values, long index, long purpose) {
    return values.get(below(values.size(), index, purpose));
  }

  static String hex(long index, long purpose) {
    return HexFormat.of().toHexDigits(bits(index, purpose));
  }

  /** Returns a UUID whose first eight digits encode the index. */
  static String uuid(int index, long purpose) {
    int scattered = index * ID_FACTOR;
    long high = ((long) scattered << 32) | (bits(index, purpose) >>> 32);
    long version4 = (high & ~0xF000L) | 0x4000L;
    long variant1 = (bits(index, ~purpose) >>> 2) | (1L << 63);
    return new UUID(version4, variant1).toString();
  }

  /** Returns the index that a UUID encodes, or -1 if it was not generated for this purpose. */
  static int indexOf(String uuid, long purpose) {
    if (!UUID_SHAPE.matcher(uuid).matches()) {
      return -1;
    }
    int index = Integer.parseUnsignedInt(uuid.substring(0, 8), 16) * ID_INVERSE;
    return uuid(index, purpose).equals(uuid) ? index : -1;
  }

  /** Returns a timestamp before another one, with a fraction if the index is odd. */
  static String before(Instant end, ChronoUnit unit, int atMost, long index, long purpose) {
    Instant time = end.minus(below(atMost, index, purpose), unit);
    return (index % 2 == 0 ? time : time.minusNanos(1_000L * below(999_999, index, 99))).toString();
  }

  private static int inverse(int odd) {
    int inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
