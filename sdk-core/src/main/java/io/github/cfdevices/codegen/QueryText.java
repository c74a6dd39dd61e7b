package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.json.OpenEnum;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import retrofit2.Converter;

/** Converts values to query parameters. This is for use within cfdevices only. */
@InternalApi
public final class QueryText implements Converter<Object, String> {
  public static final QueryText CONVERTER = new QueryText();

  private QueryText() {}

  @Override
  public String convert(Object value) {
    return of(value);
  }

  /** Returns a value as a string; a date-time always has its seconds, as RFC 3339 requires. */
  public static String of(Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (value instanceof LocalDate date) {
      return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }
    if (value instanceof OpenEnum open) {
      return open.value();
    }
    return value.toString();
  }
}
