package io.github.cfdevices.json;

import java.math.BigDecimal;

/** Converts numbers exactly. */
final class Decimals {
  private Decimals() {}

  /**
   * Returns the value of a JSON number.
   *
   * @throws NumberFormatException if its exponent is out of range for {@code BigDecimal}, or for
   *     parsing the result of {@code toString()}, whose exponent is larger because it has one digit
   *     before the point
   */
  static BigDecimal parse(String literal) {
    BigDecimal number = new BigDecimal(literal);
    if ((long) number.precision() - number.scale() - 1 > Integer.MAX_VALUE) {
      throw new NumberFormatException("Exponent overflow");
    }
    return number;
  }
}
