package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.hints.ScalarUnion;
import io.github.cfdevices.templates.render.EcmaPattern;
import io.github.cfdevices.templates.render.Javadoc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * The constraints of a schema in prose.
 *
 * @param sentences one for each constraint, as Javadoc
 */
record Limits(List<String> sentences) {
  /** The length of the longest strings to which the runtime applies a pattern. */
  private static final int MAX_MATCHED = 1000;

  static Limits of(IJsonSchemaValidationProperties schema, JavaTypes types) {
    List<String> sentences = new ArrayList<>(own(schema));
    CodegenProperty element = types.elementOf(schema);
    if (element != null) {
      String each = schema.getIsArray() ? "item" : "value";
      of(element, types).sentences.forEach(limit -> sentences.add(ofEach(each, limit)));
    }
    return new Limits(sentences);
  }

  private static String ofEach(String each, String limit) {
    return limit.startsWith("Each ")
        ? limit.replaceFirst(" must ", " of each " + each + " must ")
        : "Each " + each + " m" + limit.substring(1);
  }

  private static List<String> own(IJsonSchemaValidationProperties schema) {
    List<String> sentences = new ArrayList<>();
    ScalarUnion scalars = JavaTypes.scalarUnion(schema);
    if (scalars != null && !scalars.isAny()) {
      sentences.add("Must be " + scalars.description() + ".");
    }
    add(sentences, schema.getMinLength(), schema.getMaxLength(), "character", "characters");
    // The generator also sets the limits of a map as those of a list.
    if (schema.getMinProperties() != null || schema.getMaxProperties() != null) {
      add(sentences, schema.getMinProperties(), schema.getMaxProperties(), "entry", "entries");
    } else {
      add(sentences, schema.getMinItems(), schema.getMaxItems(), "item", "items");
    }
    addRange(sentences, schema);
    if (schema.getMultipleOf() != null) {
      String divisor = new BigDecimal(schema.getMultipleOf().toString()).toPlainString();
      sentences.add("Must be a multiple of " + divisor + ".");
    }
    if (schema.getPattern() != null && EcmaPattern.of(schema.getPattern()).java() != null) {
      String pattern = "<code>" + Javadoc.escaped(schema.getPattern()) + "</code>";
      boolean always = schema.getMaxLength() != null && schema.getMaxLength() <= MAX_MATCHED;
      sentences.add(
          "Must match "
              + pattern
              + (always ? "." : ", which is only checked up to 1,000 characters."));
    }
    if (schema.getUniqueItems()) {
      sentences.add("Must not contain duplicates.");
    }
    return sentences;
  }

  private static void addRange(List<String> sentences, IJsonSchemaValidationProperties schema) {
    String minimum = schema.getMinimum();
    String maximum = schema.getMaximum();
    boolean above = schema.getExclusiveMinimum();
    boolean below = schema.getExclusiveMaximum();
    if (minimum != null && maximum != null && !above && !below) {
      sentences.add("Must be between " + minimum + " and " + maximum + ".");
      return;
    }
    if (minimum != null) {
      sentences.add("Must be " + (above ? "greater than " : "at least ") + minimum + ".");
    }
    if (maximum != null) {
      sentences.add("Must be " + (below ? "less than " : "at most ") + maximum + ".");
    }
  }

  private static void add(
      List<String> sentences,
      @Nullable Integer min,
      @Nullable Integer max,
      String unit,
      String units) {
    int least = min == null ? 0 : min;
    if (max == null && least > 0) {
      sentences.add("Must have at least " + counted(least, unit, units) + ".");
    } else if (max != null && least == 0) {
      sentences.add("Must have at most " + counted(max, unit, units) + ".");
    } else if (max != null && least == max) {
      sentences.add("Must have exactly " + counted(max, unit, units) + ".");
    } else if (max != null) {
      sentences.add("Must have " + least + " to " + counted(max, unit, units) + ".");
    }
  }

  private static String counted(int count, String unit, String units) {
    return count + " " + (count == 1 ? unit : units);
  }
}
