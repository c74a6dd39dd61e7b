package io.github.cfdevices.json;

import io.github.cfdevices.errors.InvalidInputException;
import java.math.BigDecimal;

/** Finds the ends of numbers, and converts numbers exactly. */
final class JsonNumbers {
  /** The result of {@link #read} for other numbers. Short integers are greater. */
  static final long OTHER = Long.MIN_VALUE;

  private static final int FAST_LENGTH = 18; // Any 18 digits fit in a long.

  private JsonNumbers() {}

  /**
   * Returns the position after a number, which is greater than {@code end} if the number is
   * truncated, or -1 if a digit is missing.
   */
  static int endOfNumber(byte[] bytes, int start, int end) {
    int i = bytes[start] == '-' ? start + 1 : start;
    i = i < end && bytes[i] == '0' ? i + 1 : endOfDigits(bytes, i, end);
    if (i >= 0 && i < end && bytes[i] == '.') {
      i = endOfDigits(bytes, i + 1, end);
    }
    if (i >= 0 && i < end && (bytes[i] | ' ') == 'e') {
      i++;
      if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
        i++;
      }
      i = endOfDigits(bytes, i, end);
    }
    return i;
  }

  /**
   * Returns the value of a JSON number.
   *
   * @throws NumberFormatException if its exponent is out of range for {@code BigDecimal}, or for
   *     parsing the result of {@code toString()}, whose exponent is larger because it has one digit
   *     before the point
   */
  static BigDecimal decimal(String literal) {
    BigDecimal number = new BigDecimal(literal);
    if ((long) number.precision() - number.scale() - 1 > Integer.MAX_VALUE) {
      throw new NumberFormatException("Exponent overflow");
    }
    return number;
  }

  /**
   * Returns the shortest decimal that converts to a double, without an exponent.
   *
   * @throws InvalidInputException if the number is infinite or NaN
   */
  static BigDecimal decimal(String name, double number) {
    if (!Double.isFinite(number)) {
      throw new InvalidInputException(name, "must be a finite number");
    }
    BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /**
   * Returns the number between two positions without allocating if it is a short integer, or {@link
   * #OTHER}.
   */
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

  private static int endOfDigits(byte[] bytes, int start, int end) {
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
