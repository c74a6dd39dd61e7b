package io.github.cfdevices.templates.schema;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The minimum or maximum of a number.
 *
 * @param value the limit
 * @param exclusive whether the limit itself is not allowed, or null if the schema does not say so
 */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
record NumberLimit(BigDecimal value, @Nullable Boolean exclusive) {
  static @Nullable NumberLimit minimum(Schema schema) {
    BigDecimal value = schema.getMinimum();
    return value == null ? null : new NumberLimit(value, schema.getExclusiveMinimum());
  }

  static @Nullable NumberLimit maximum(Schema schema) {
    BigDecimal value = schema.getMaximum();
    return value == null ? null : new NumberLimit(value, schema.getExclusiveMaximum());
  }

  static void setMinimum(Schema schema, NumberLimit limit) {
    schema.setMinimum(limit.value);
    schema.setExclusiveMinimum(limit.exclusive);
  }

  static void setMaximum(Schema schema, NumberLimit limit) {
    schema.setMaximum(limit.value);
    schema.setExclusiveMaximum(limit.exclusive);
  }

  static NumberLimit narrowerMinimum(NumberLimit one, NumberLimit other) {
    return narrower(one, other, one.value.compareTo(other.value));
  }

  static NumberLimit narrowerMaximum(NumberLimit one, NumberLimit other) {
    return narrower(one, other, other.value.compareTo(one.value));
  }

  /** Returns the first limit if the order is positive, and the second one if it is negative. */
  private static NumberLimit narrower(NumberLimit one, NumberLimit other, int order) {
    boolean first = order == 0 ? Boolean.TRUE.equals(one.exclusive) : order > 0;
    return first ? one : other;
  }
}
