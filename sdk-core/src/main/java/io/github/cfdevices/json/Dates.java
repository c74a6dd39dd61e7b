package io.github.cfdevices.json;

import io.github.cfdevices.errors.MalformedFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Parses dates. It is a class of its own because few programs read dates. */
final class Dates {
  private Dates() {}

  static OffsetDateTime dateTime(String name, String value) {
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeParseException e) {
      throw MalformedFieldException.of(name, "date-time of RFC 3339", value, e);
    }
  }

  static LocalDate date(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw MalformedFieldException.of(name, "full-date of RFC 3339", value, e);
    }
  }
}
