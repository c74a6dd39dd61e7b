package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Creates numbers of JSON. */
final class JsonNumbers {
  private JsonNumbers() {}

  /** Returns a number with the digits that were written. */
  static JsonNode of(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return value.scale() == 0
        ? JsonNodeFactory.instance.numberNode(value.toBigInteger())
        : JsonNodeFactory.instance.numberNode(value);
  }
}
