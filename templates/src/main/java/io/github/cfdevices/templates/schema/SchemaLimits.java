package io.github.cfdevices.templates.schema;

import io.github.cfdevices.templates.hints.Diagnostics;
import io.swagger.v3.oas.models.media.Schema;

/** Widens schemas that are too large for a Java class, because a method is limited to 64 KB. */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's own type is raw.
final class SchemaLimits {
  private static final int MEMBERS = 1500;
  private static final String TOO_MANY = "x-too-many-values";

  private SchemaLimits() {}

  /** Returns a flat schema, or a wider one if it has too many properties or values. */
  static Schema within(Schema flat) {
    if (flat.getEnum() != null && flat.getEnum().size() > MEMBERS) {
      Schema wider = FlatSchema.copy(flat);
      wider.addExtension(TOO_MANY, flat.getEnum().size());
      wider.setEnum(null);
      wider.setType("string");
      return wider;
    }
    if (flat.getProperties() != null && flat.getProperties().size() > MEMBERS) {
      return FlatSchema.degraded(
          "an object of " + flat.getProperties().size() + " properties, too many for a class");
    }
    return flat;
  }

  /** Returns whether values are dates, which have no length and match no pattern. */
  static boolean isDate(Schema flat) {
    return "date".equals(flat.getFormat()) || "date-time".equals(flat.getFormat());
  }

  /** Reports a string schema that does not become an enum because it has too many values. */
  static void report(Schema flat, String place, Diagnostics diagnostics) {
    if (FlatSchema.hasHint(flat, TOO_MANY)) {
      diagnostics.add(
          place,
          "an enum of " + flat.getExtensions().get(TOO_MANY) + " values, too many for a class");
    }
  }
}
