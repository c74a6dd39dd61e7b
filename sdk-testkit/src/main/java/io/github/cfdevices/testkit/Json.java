package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as plain ordered maps: the fake uses no model of the SDK, whose bugs it must show.
 */
final class Json {
  private Json() {}

  /** Returns a mutable object of names and values in turn. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  /** Returns a mutable copy of an object's members, empty for any other value. */
  static Map<String, @Nullable Object> members(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), member));
    }
    return members;
  }

  /** Returns the text at a path of member names, or null where there is none. */
  static @Nullable String text(@Nullable Object value, String... path) {
    @Nullable Object at = value;
    for (String name : path) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof String text ? text : null;
  }

  /** Returns a whole number, which may be written with a fraction of zero, or 0. */
  static int integer(@Nullable Object value) {
    @Nullable Object plain = value instanceof RawJson raw ? raw.value() : value;
    return plain instanceof Number number ? number.intValue() : 0;
  }

  /** Returns a timestamp with any offset, or null. */
  static @Nullable Instant instant(@Nullable Object value) {
    return value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
  }
}
