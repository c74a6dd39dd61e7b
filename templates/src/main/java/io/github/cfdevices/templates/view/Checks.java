package io.github.cfdevices.templates.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/** Turns the constraints of a schema into calls of the runtime's {@code Checks}. */
final class Checks {
  private Checks() {}

  /** Returns the calls without the name and value that they begin with, by method. */
  static List<Call> of(IJsonSchemaValidationProperties schema) {
    List<Call> calls = new ArrayList<>();
    if (schema.getMinLength() != null || schema.getMaxLength() != null) {
      calls.add(new Call("length", range(schema.getMinLength(), schema.getMaxLength())));
    }
    if (schema.getMinItems() != null || schema.getMaxItems() != null) {
      calls.add(new Call("size", range(schema.getMinItems(), schema.getMaxItems())));
    }
    if (schema.getMinProperties() != null || schema.getMaxProperties() != null) {
      calls.add(new Call("size", range(schema.getMinProperties(), schema.getMaxProperties())));
    }
    if (schema.getMinimum() != null) {
      calls.add(new Call("minimum", number(schema.getMinimum())));
    }
    if (schema.getMaximum() != null) {
      calls.add(new Call("maximum", number(schema.getMaximum())));
    }
    if (schema.getPattern() != null) {
      calls.add(new Call("pattern", quoted(schema.getPattern())));
    }
    if (schema.getUniqueItems()) {
      calls.add(new Call("unique", null));
    }
    return calls;
  }

  /** One check: the method, and the arguments behind the name and the value. */
  record Call(String method, @Nullable String limits) {}

  private static String range(@Nullable Integer min, @Nullable Integer max) {
    return (min == null ? "0" : min.toString())
        + ", "
        + (max == null ? "Integer.MAX_VALUE" : max.toString());
  }

  /** Returns a literal of a whole number, or of a text where Java has none. */
  private static String number(String limit) {
    try {
      long whole = new BigDecimal(limit).longValueExact();
      return whole == (int) whole ? Long.toString(whole) : whole + "L";
    } catch (ArithmeticException e) {
      return quoted(limit);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
