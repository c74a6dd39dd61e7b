package io.github.cfdevices.json;

import io.github.cfdevices.errors.MalformedFieldException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Parses the texts that models keep of dates; apart from these, as few programs read any. */
final class Dates {
  private Dates() {}

  static OffsetDateTime dateTime(String name, String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw MalformedFieldException.of(name, "date-time of RFC 3339", text, e);
    }
  }

  static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw MalformedFieldException.of(name, "full-date of RFC 3339", text, e);
    }
  }
}
