package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InvalidInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as the string that was received, which preserves unknown members and the exact
 * numbers. Immutable.
 *
 * <p>Two values are equal if they are the same JSON. White space, the order of members and the
 * notation of numbers ({@code 1} or {@code 1.0}) are ignored.
 */
public final class RawJson {
  static final RawJson NULL = new RawJson("null");

  private final String text;

  private RawJson(String text) {
    this.text = text;
  }

  /**
   * Returns the JSON of a Java value.
   *
   * @param value a map with string keys, a list, a string, a number, a boolean, a {@code RawJson}
   *     or null, nested up to 255 levels
   * @throws InvalidInputException if it contains a value of another class, a number that is
   *     infinite or NaN, or more levels
   */
  public static RawJson of(@Nullable Object value) {
    try (JsonWriter writer = JsonWriter.open()) {
      write(writer, value);
      String text = writer.string();
      // The writer does not count the levels of a RawJson in the value.
      JsonParser parser = JsonParser.ofTrusted(text);
      parser.skipValue();
      if (parser.peek() != Token.END_DOCUMENT) { // A Number of a class that prints 1/2, for one.
        throw new IllegalArgumentException("Not a JSON number: " + value);
      }
      return new RawJson(text);
    } catch (IOException | IllegalArgumentException | JsonDataException e) {
      throw new InvalidInputException("JSON value", "has no JSON notation: " + e.getMessage());
    }
  }

  /**
   * Validates a JSON string. A lone surrogate, which UTF-8 cannot encode, becomes an escape.
   *
   * @throws InvalidInputException if the string is not exactly one JSON value
   */
  public static RawJson parse(String text) {
    try {
      JsonParser parser = JsonParser.of(text);
      parser.skipValue();
      if (parser.peek() != Token.END_DOCUMENT) {
        throw new InvalidInputException("JSON text", "must hold one value and nothing after it");
      }
    } catch (IOException | JsonDataException e) {
      throw new InvalidInputException("JSON text", "is malformed: " + e.getMessage());
    }
    return new RawJson(Surrogates.escape(text));
  }

  static RawJson readFrom(JsonParser parser) throws IOException {
    return new RawJson(parser.nextJson());
  }

  void writeTo(JsonWriter writer) {
    writer.json(text);
  }

  boolean isNull() {
    return text.trim().equals("null");
  }

  /** Returns the JSON type with its article. */
  String kind() {
    return switch (text.trim().charAt(0)) {
      case '"' -> "a string";
      case '{' -> "an object";
      case '[' -> "an array";
      case 't', 'f' -> "a boolean";
      case 'n' -> "null";
      default -> "a number";
    };
  }

  /** Returns the JSON, unchanged. */
  public String text() {
    return text;
  }

  /**
   * Returns the value as plain Java: an unmodifiable {@code Map<String, Object>} in the order of
   * the members, an unmodifiable {@code List<Object>}, a {@code String}, {@code BigDecimal} or
   * {@code Boolean}, or null for JSON's null. A number is a string instead if its exponent is out
   * of range for {@code BigDecimal}, or if it has more than 1000 characters. If a name is repeated,
   * its last value is returned.
   */
  public @Nullable Object value() {
    return value(false);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawJson that
        && (text.equals(that.text) || Objects.equals(value(true), that.value(true)));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value(true));
  }

  /** Returns only the number of characters, because the value can contain secrets. */
  @Override
  public String toString() {
    return "RawJson(" + text.length() + " chars)";
  }

  private @Nullable Object value(boolean canonical) {
    try {
      return read(JsonParser.ofTrusted(text), canonical);
    } catch (IOException e) {
      throw new AssertionError("the JSON was validated before", e);
    }
  }

  private static @Nullable Object read(JsonParser parser, boolean canonical) throws IOException {
    return switch (parser.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        parser.beginObject();
        while (parser.hasNext()) {
          map.put(parser.nextName(), read(parser, canonical));
        }
        parser.endObject();
        yield Collections.unmodifiableMap(map);
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        parser.beginArray();
        while (parser.hasNext()) {
          list.add(read(parser, canonical));
        }
        parser.endArray();
        yield Collections.unmodifiableList(list);
      }
      case NUMBER -> number(parser.nextString(), canonical);
      case BOOLEAN -> parser.nextBoolean();
      case NULL -> {
        parser.nextNull();
        yield null;
      }
      default -> parser.nextString();
    };
  }

  static Object number(String literal, boolean canonical) {
    // Unlike a literal that no BigDecimal holds, a set of it equals no JSON string.
    if (literal.length() > JsonParser.MAX_NUMBER_LENGTH) {
      return canonical ? Collections.singleton(literal) : literal;
    }
    try {
      return canonical
          ? new BigDecimal(literal).stripTrailingZeros()
          : JsonNumbers.decimal(literal);
    } catch (NumberFormatException | ArithmeticException e) {
      return canonical ? Collections.singleton(literal) : literal;
    }
  }

  private static void write(JsonWriter writer, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String name)) {
          throw new IllegalArgumentException("a member's name is no string");
        }
        writer.name(name);
        write(writer, entry.getValue());
      }
      writer.endObject();
    } else if (value instanceof List<?> list) {
      writer.beginArray();
      for (Object element : list) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof RawJson raw) {
      raw.writeTo(writer);
    } else if (value instanceof String string) {
      writer.value(string);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean bool) {
      writer.value(bool);
    } else if (value == null) {
      writer.nullValue();
    } else {
      throw new IllegalArgumentException("Unsupported type: " + value.getClass().getName());
    }
  }
}
