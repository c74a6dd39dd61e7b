package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as the text it came as, so that numbers and unknown shapes survive exactly.
 *
 * <p>Two values are equal when they are the same JSON: white space, the order of members and the
 * notation of a number ({@code 1} or {@code 1.0}) make no difference.
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
   * @throws InvalidInputException if it holds a value of another class, or a number without a JSON
   *     notation
   */
  public static RawJson of(@Nullable Object value) {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    try {
      write(writer, value);
      String text = buffer.readUtf8();
      // The writer does not see how deep a RawJson in it is.
      reader(text).skipValue();
      return new RawJson(text);
    } catch (IOException | IllegalArgumentException | JsonDataException e) {
      throw new InvalidInputException("JSON value", "has no JSON notation: " + e.getMessage());
    }
  }

  /**
   * Returns the JSON value that a text holds.
   *
   * @throws InvalidInputException if the text is not exactly one JSON value
   */
  public static RawJson parse(String text) {
    try {
      JsonReader reader = checkedReader(text);
      reader.skipValue();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new InvalidInputException("JSON text", "must hold one value and nothing after it");
      }
    } catch (IOException | JsonDataException e) {
      throw new InvalidInputException("JSON text", "is malformed: " + e.getMessage());
    }
    return new RawJson(text);
  }

  static RawJson readFrom(JsonReader reader) throws IOException {
    String text;
    try (BufferedSource source = reader.nextSource()) {
      text = source.readUtf8();
    }
    try {
      // nextSource() only balances brackets; what it let through must still be JSON.
      checkedReader(text).skipValue();
    } catch (IOException | JsonDataException e) {
      throw new JsonDataException(
          "Malformed value at path " + reader.getPath() + ": " + e.getMessage(), e);
    }
    return new RawJson(text);
  }

  void writeTo(JsonWriter writer) throws IOException {
    try (BufferedSink sink = writer.valueSink()) {
      sink.writeUtf8(text);
    }
  }

  /** Returns the JSON text as it was sent. */
  public String text() {
    return text;
  }

  /**
   * Returns the value as plain Java: an unmodifiable {@code Map<String, Object>} in the order sent,
   * an unmodifiable {@code List<Object>}, a {@code String}, {@code BigDecimal} or {@code Boolean},
   * or null. A number whose exponent no {@code BigDecimal} can hold, or with more than 1000
   * characters, is returned as its text.
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

  /** Returns the size only: the content may be a secret. */
  @Override
  public String toString() {
    return "RawJson(" + text.length() + " chars)";
  }

  private @Nullable Object value(boolean canonical) {
    try {
      return read(reader(text), canonical);
    } catch (IOException e) {
      throw new AssertionError("the text was checked when it was taken", e);
    }
  }

  private static JsonReader reader(String text) {
    return JsonReader.of(new Buffer().writeUtf8(text));
  }

  private static JsonReader checkedReader(String text) {
    Buffer buffer = new Buffer().writeUtf8(text);
    JsonBytes.check(buffer);
    return JsonReader.of(buffer);
  }

  private static @Nullable Object read(JsonReader reader, boolean canonical) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), read(reader, canonical));
        }
        reader.endObject();
        yield Collections.unmodifiableMap(map);
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(read(reader, canonical));
        }
        reader.endArray();
        yield Collections.unmodifiableList(list);
      }
      case NUMBER -> number(reader.nextString(), canonical);
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> reader.nextString();
    };
  }

  private static Object number(String literal, boolean canonical) {
    if (literal.length() > JsonBytes.NUMBER_LIMIT) {
      return literal;
    }
    try {
      return canonical ? new BigDecimal(literal).stripTrailingZeros() : Decimals.parse(literal);
    } catch (NumberFormatException | ArithmeticException e) {
      return canonical ? new HugeNumber(literal) : literal;
    }
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
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
    } else if (value instanceof String text) {
      JsonText.write(writer, text);
    } else {
      writer.jsonValue(value);
    }
  }

  /** A number that no {@code BigDecimal} can hold, and no text for that. */
  private record HugeNumber(String literal) {}
}
