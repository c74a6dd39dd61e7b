package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Literals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * A constraint of a schema, as a call of the runtime's {@code Checks}.
 *
 * @param method the method that checks it
 * @param limits the arguments after the name and the value, or null if there are none
 */
record Constraint(String method, @Nullable String limits) {
  /** Returns the constraints of a schema, in the order of their checks. */
  static List<Constraint> of(IJsonSchemaValidationProperties schema) {
    List<Constraint> all = new ArrayList<>();
    if (schema.getMinLength() != null || schema.getMaxLength() != null) {
      all.add(new Constraint("length", range(schema.getMinLength(), schema.getMaxLength())));
    }
    // The generator also sets the limits of a map as those of a list.
    if (schema.getMinProperties() != null || schema.getMaxProperties() != null) {
      all.add(new Constraint("size", range(schema.getMinProperties(), schema.getMaxProperties())));
    } else if (schema.getMinItems() != null || schema.getMaxItems() != null) {
      all.add(new Constraint("size", range(schema.getMinItems(), schema.getMaxItems())));
    }
    if (schema.getMinimum() != null) {
      all.add(new Constraint("minimum", number(schema.getMinimum())));
    }
    if (schema.getMaximum() != null) {
      all.add(new Constraint("maximum", number(schema.getMaximum())));
    }
    if (schema.getPattern() != null) {
      all.add(new Constraint("pattern", Literals.quoted(schema.getPattern())));
    }
    if (schema.getUniqueItems()) {
      all.add(new Constraint("unique", null));
    }
    return all;
  }

  /**
   * Returns the statement that checks a value.
   *
   * @param label the expression of the name that the message of a failure has
   * @param value the expression of the value
   */
  String check(String label, String value) {
    String rest = limits == null ? "" : ", " + limits;
    return "Checks." + method + "(" + label + ", " + value + rest + ");";
  }

  private static String range(@Nullable Integer min, @Nullable Integer max) {
    return (min == null ? "0" : min.toString())
        + ", "
        + (max == null ? "Integer.MAX_VALUE" : max.toString());
  }

  /** Returns an integer literal, or a string literal for a number that is none. */
  private static String number(String limit) {
    try {
      long whole = new BigDecimal(limit).longValueExact();
      return whole == (int) whole ? Long.toString(whole) : whole + "L";
    } catch (ArithmeticException e) {
      return Literals.quoted(limit);
    }
  }
}
