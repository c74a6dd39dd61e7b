package io.github.cfdevices.json;

/** Finds where numbers of JSON end, and reads the usual ones. */
final class JsonNumbers {
  /** Stands for a number that is read another way; none that is read here is as small. */
  static final long OTHER = Long.MIN_VALUE;

  private static final int FAST_LENGTH = 18; // So many digits fit a long, whichever they are.

  private JsonNumbers() {}

  /**
   * Returns the position behind a number, which is beyond the end if the number is cut off, or -1
   * if it lacks a digit.
   */
  static int behind(byte[] bytes, int start, int end) {
    int i = bytes[start] == '-' ? start + 1 : start;
    i = i < end && bytes[i] == '0' ? i + 1 : behindDigits(bytes, i, end);
    if (i >= 0 && i < end && bytes[i] == '.') {
      i = behindDigits(bytes, i + 1, end);
    }
    if (i >= 0 && i < end && (bytes[i] | ' ') == 'e') {
      i++;
      if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
        i++;
      }
      i = behindDigits(bytes, i, end);
    }
    return i;
  }

  /** Returns the number between two positions if it is a short one of digits only. */
  static long read(byte[] bytes, int start, int end) {
    if (end - start > FAST_LENGTH) {
      return OTHER;
    }
    boolean negative = bytes[start] == '-';
    long value = 0;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      if (!isDigit(bytes[i])) {
        return OTHER;
      }
      value = value * 10 + bytes[i] - '0';
    }
    return negative ? -value : value;
  }

  private static int behindDigits(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && isDigit(bytes[i])) {
      i++;
    }
    if (i > start) {
      return i;
    }
    return i == end ? end + 1 : -1;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
