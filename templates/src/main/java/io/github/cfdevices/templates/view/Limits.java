package io.github.cfdevices.templates.view;

import io.github.cfdevices.templates.render.Javadoc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.IJsonSchemaValidationProperties;

/**
 * The constraints of a schema in prose.
 *
 * @param sentences one for each constraint, as Javadoc
 */
record Limits(List<String> sentences) {
  static Limits of(IJsonSchemaValidationProperties schema) {
    List<String> sentences = new ArrayList<>();
    add(sentences, schema.getMinLength(), schema.getMaxLength(), "character", "characters");
    // The generator also sets the limits of a map as those of a list.
    if (schema.getMinProperties() != null || schema.getMaxProperties() != null) {
      add(sentences, schema.getMinProperties(), schema.getMaxProperties(), "entry", "entries");
    } else {
      add(sentences, schema.getMinItems(), schema.getMaxItems(), "item", "items");
    }
    String minimum = schema.getMinimum();
    String maximum = schema.getMaximum();
    if (minimum != null && maximum != null) {
      sentences.add("Must be between " + minimum + " and " + maximum + ".");
    } else if (minimum != null) {
      sentences.add("Must be at least " + minimum + ".");
    } else if (maximum != null) {
      sentences.add("Must be at most " + maximum + ".");
    }
    if (schema.getPattern() != null) {
      sentences.add("Must match <code>" + Javadoc.escaped(schema.getPattern()) + "</code>.");
    }
    if (schema.getUniqueItems()) {
      sentences.add("Must not contain duplicates.");
    }
    return new Limits(sentences);
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
