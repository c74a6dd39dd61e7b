package io.github.cfdevices.json;

import java.math.BigDecimal;

/** Numbers without loss. */
final class Decimals {
  private Decimals() {}

  /**
   * Returns the number that a JSON literal denotes.
   *
   * @throws NumberFormatException if no {@code BigDecimal} can hold it, or none whose own notation
   *     can be read again: that has one digit before the point, and so a larger exponent
   */
  static BigDecimal parse(String literal) {
    BigDecimal number = new BigDecimal(literal);
    if ((long) number.precision() - number.scale() - 1 > Integer.MAX_VALUE) {
      throw new NumberFormatException("Exponent overflow");
    }
    return number;
  }
}
