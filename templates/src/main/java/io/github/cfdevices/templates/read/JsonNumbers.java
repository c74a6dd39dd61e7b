package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Creates numbers of JSON. */
final class JsonNumbers {
  private JsonNumbers() {}

  /** Returns a number with the digits that were written. */
  static JsonNode of(String digits) {
    BigDecimal value = new BigDecimal(digits);
    if (value.scale() != 0) {
      return JsonNodeFactory.instance.numberNode(value);
    }
    BigInteger whole = value.toBigInteger();
    // The parser ignores a limit such as maxLength if its node has another type.
    return whole.bitLength() < Integer.SIZE
        ? JsonNodeFactory.instance.numberNode(whole.intValueExact())
        : JsonNodeFactory.instance.numberNode(whole);
  }
}
