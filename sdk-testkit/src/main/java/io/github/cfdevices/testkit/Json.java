package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as ordered maps. The fake uses no model of the SDK, so that it can reveal their
 * bugs.
 */
final class Json {
  private Json() {}

  /** Returns a mutable object of alternating names and values. */
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

  /** Returns the value of a resource file of the fake. */
  static @Nullable Object resource(String name) {
    try (InputStream in = Json.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return RawJson.parse(new String(bytes, StandardCharsets.UTF_8)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the string at a path of member names, or null if there is none. */
  static @Nullable String text(@Nullable Object value, String... path) {
    @Nullable Object at = value;
    for (String name : path) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof String text ? text : null;
  }

  /** Returns an integer, which may have a zero fraction, or 0 if the value is not a number. */
  static int integer(@Nullable Object value) {
    @Nullable Object plain = value instanceof RawJson raw ? raw.value() : value;
    return plain instanceof Number number ? number.intValue() : 0;
  }

  /** Parses a timestamp with any offset, or returns null. */
  static @Nullable Instant instant(@Nullable Object value) {
    return value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
  }
}
