package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.github.cfdevices.templates.render.EcmaPattern;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Leaves out the limits of strings that cannot be checked. */
@SuppressWarnings("rawtypes") // The parser's own type is raw.
final class StringLimits {
  private StringLimits() {}

  /** Returns the pattern of a flat schema, or null if it has none that Java can check. */
  static @Nullable String patternOf(Schema flat) {
    String pattern = flat.getPattern();
    return pattern == null || EcmaPattern.of(pattern).java() == null ? null : pattern;
  }

  /** Reports the limits of a flat schema that are not checked. */
  static void report(Schema flat, String place, Diagnostics diagnostics) {
    if (SchemaLimits.isDate(flat)) {
      if (flat.getPattern() != null || flat.getMinLength() != null || flat.getMaxLength() != null) {
        diagnostics.addUnchecked(place, "the length and pattern of a date");
      }
    } else if (flat.getPattern() != null) {
      EcmaPattern pattern = EcmaPattern.of(flat.getPattern());
      if (pattern.problem() != null) {
        diagnostics.addUnchecked(place, "a pattern: " + pattern.problem());
      }
    }
  }
}
