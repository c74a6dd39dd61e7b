package io.github.cfdevices.templates.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Creates nodes of JSON. */
final class ObjectNodes {
  private ObjectNodes() {}

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns a number with the digits that were written. */
  static JsonNode number(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return value.scale() == 0
        ? JsonNodeFactory.instance.numberNode(value.toBigInteger())
        : JsonNodeFactory.instance.numberNode(value);
  }
}
