package io.github.cfdevices.templates.view;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.templates.hints.ScalarUnion;
import io.github.cfdevices.templates.render.EcmaPattern;
import io.github.cfdevices.templates.render.Literals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * A constraint of a schema, as a call of the runtime.
 *
 * @param method the method that checks it, of {@code Checks} unless it names another class
 * @param limits the arguments after the name and the value, or null if there are none
 */
record Constraint(String method, @Nullable String limits) {
  /** Returns the constraints of a schema, in the order of their checks. */
  static List<Constraint> of(IJsonSchemaValidationProperties schema) {
    List<Constraint> all = new ArrayList<>();
    ScalarUnion scalars = JavaTypes.scalarUnion(schema);
    if (scalars != null && !scalars.isAny()) {
      String types = scalars.described().stream().map(Literals::quoted).collect(joining(", "));
      all.add(new Constraint("ScalarValue.requireType", types));
    }
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
      all.add(minimum(schema));
    }
    if (schema.getMaximum() != null) {
      all.add(maximum(schema));
    }
    if (schema.getMultipleOf() != null) {
      String divisor = new BigDecimal(schema.getMultipleOf().toString()).toPlainString();
      all.add(new Constraint("multipleOf", Literals.quoted(divisor)));
    }
    if (schema.getPattern() != null) {
      String java = EcmaPattern.of(schema.getPattern()).java();
      if (java != null) {
        all.add(new Constraint("pattern", Literals.quoted(java)));
      }
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
    String called = method.contains(".") ? method : "Checks." + method;
    return called + "(" + label + ", " + value + rest + ");";
  }

  private static String range(@Nullable Integer min, @Nullable Integer max) {
    return (min == null ? "0" : min.toString())
        + ", "
        + (max == null ? "Integer.MAX_VALUE" : max.toString());
  }

  private static Constraint minimum(IJsonSchemaValidationProperties schema) {
    BigDecimal limit = new BigDecimal(schema.getMinimum());
    if (!schema.getExclusiveMinimum()) {
      return new Constraint("minimum", number(limit));
    }
    return isWhole(schema)
        ? new Constraint(
            "minimum", number(limit.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)))
        : new Constraint("exclusiveMinimum", Literals.quoted(limit.toPlainString()));
  }

  private static Constraint maximum(IJsonSchemaValidationProperties schema) {
    BigDecimal limit = new BigDecimal(schema.getMaximum());
    if (!schema.getExclusiveMaximum()) {
      return new Constraint("maximum", number(limit));
    }
    return isWhole(schema)
        ? new Constraint(
            "maximum", number(limit.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)))
        : new Constraint("exclusiveMaximum", Literals.quoted(limit.toPlainString()));
  }

  private static boolean isWhole(IJsonSchemaValidationProperties schema) {
    return schema.getIsInteger() || schema.getIsLong() || schema.getIsShort();
  }

  /** Returns an integer literal, or a string literal for a number that is none. */
  private static String number(BigDecimal limit) {
    try {
      long whole = limit.longValueExact();
      return whole == (int) whole ? Long.toString(whole) : whole + "L";
    } catch (ArithmeticException e) {
      return Literals.quoted(limit.toPlainString());
    }
  }
}
