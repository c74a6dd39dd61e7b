package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import io.github.cfdevices.errors.MalformedFieldException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes dates. It is a class of its own because few programs read dates. */
final class Dates {
  static final String DATE_TIME = "a date-time of RFC 3339";
  static final String DATE = "a full-date of RFC 3339";

  /** The date and time to the minute, seconds, the first nine digits of a fraction, the offset. */
  private static final Pattern PARTS =
      Pattern.compile("(.{10}[Tt]\\d\\d:\\d\\d:)(\\d\\d)(?:(\\.\\d{1,9})\\d*)?([^\\d.].*)");

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private Dates() {}

  static OffsetDateTime dateTime(String name, String value) {
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeParseException e) {
      OffsetDateTime found = beyondJava(value);
      if (found == null) {
        throw MalformedFieldException.of(name, DATE_TIME.substring(2), value, e);
      }
      return found;
    }
  }

  /**
   * Returns the adapter of a result that is one date.
   *
   * @param type {@code OffsetDateTime} or {@code LocalDate}
   */
  static TypeAdapter<?> adapter(Class<?> type) {
    return new Adapter(type == LocalDate.class);
  }

  static LocalDate date(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw MalformedFieldException.of(name, DATE.substring(2), value, e);
    }
  }

  /**
   * Parses what RFC 3339 allows and {@code OffsetDateTime} cannot represent, or returns null. A
   * leap second is read as the second before it, as {@code DateTimeFormatter.ISO_INSTANT} does, and
   * of a fraction the first nine digits are read.
   */
  private static @Nullable OffsetDateTime beyondJava(String value) {
    Matcher parts = PARTS.matcher(value);
    if (!parts.matches()) {
      return null;
    }
    boolean leap = "60".equals(parts.group(2));
    String second = leap ? "59" : parts.group(2);
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    try {
      OffsetDateTime found =
          OffsetDateTime.parse(parts.group(1) + second + fraction + parts.group(4));
      return leap && !endsADay(found) ? null : found;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static final class Adapter extends TypeAdapter<Object> {
    private final boolean fullDate;

    Adapter(boolean fullDate) {
      this.fullDate = fullDate;
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
      String path = parser.path();
      String text = TypeAdapters.STRING.read(parser);
      String expected = fullDate ? DATE : DATE_TIME;
      try {
        return fullDate ? date(expected, text) : dateTime(expected, text);
      } catch (MalformedFieldException e) {
        throw new JsonDataException(
            "Expected " + expected + " but was " + text + " at path " + path);
      }
    }

    @Override
    public void write(JsonWriter writer, Object date) {
      writer.value(
          date instanceof OffsetDateTime time
              ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
              : date.toString());
    }
  }

  /** Leap seconds are inserted at the end of a day in UTC. */
  private static boolean endsADay(OffsetDateTime time) {
    return !time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime().isBefore(LAST_MINUTE);
  }
}
