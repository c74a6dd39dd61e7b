package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Creates nodes of JSON. */
final class ObjectNodes {
  private static final JsonNodeFactory EXACT = JsonNodeFactory.withExactBigDecimals(true);

  private ObjectNodes() {}

  static ObjectNode empty() {
    return EXACT.objectNode();
  }

  /** Returns a number with the digits that were written. */
  static JsonNode number(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return value.scale() == 0 ? EXACT.numberNode(value.toBigInteger()) : EXACT.numberNode(value);
  }
}
