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
 * Any JSON value, kept as the string that was received, so that numbers and unknown values are
 * exact.
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
    try (JsonOutput out = JsonOutput.open()) {
      write(out, value);
      String text = out.text();
      // The output does not see how deep a RawJson in it is.
      JsonInput.ofOwn(text).skipValue();
      return new RawJson(text);
    } catch (IOException | IllegalArgumentException | JsonDataException e) {
      throw new InvalidInputException("JSON value", "has no JSON notation: " + e.getMessage());
    }
  }

  /**
   * Parses a JSON string.
   *
   * @throws InvalidInputException if the string is not exactly one JSON value
   */
  public static RawJson parse(String text) {
    try {
      JsonInput in = JsonInput.of(text);
      in.skipValue();
      if (in.peek() != Token.END_DOCUMENT) {
        throw new InvalidInputException("JSON text", "must hold one value and nothing after it");
      }
    } catch (IOException | JsonDataException e) {
      throw new InvalidInputException("JSON text", "is malformed: " + e.getMessage());
    }
    return new RawJson(text);
  }

  static RawJson readFrom(JsonInput in) throws IOException {
    return new RawJson(in.nextJson());
  }

  void writeTo(JsonOutput out) {
    out.json(text);
  }

  /** Returns the JSON string as it was received. */
  public String text() {
    return text;
  }

  /**
   * Returns the value as plain Java: an unmodifiable {@code Map<String, Object>} in the order sent,
   * an unmodifiable {@code List<Object>}, a {@code String}, {@code BigDecimal} or {@code Boolean},
   * or null. A number whose exponent no {@code BigDecimal} can hold, or with more than 1000
   * characters, is returned as a string.
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
      return read(JsonInput.ofOwn(text), canonical);
    } catch (IOException e) {
      throw new AssertionError("the text was checked when it was taken", e);
    }
  }

  private static @Nullable Object read(JsonInput in, boolean canonical) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
          map.put(in.nextName(), read(in, canonical));
        }
        in.endObject();
        yield Collections.unmodifiableMap(map);
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          list.add(read(in, canonical));
        }
        in.endArray();
        yield Collections.unmodifiableList(list);
      }
      case NUMBER -> number(in.nextString(), canonical);
      case BOOLEAN -> in.nextBoolean();
      case NULL -> {
        in.nextNull();
        yield null;
      }
      default -> in.nextString();
    };
  }

  static Object number(String literal, boolean canonical) {
    if (literal.length() > JsonInput.NUMBER_LIMIT) {
      return literal;
    }
    try {
      return canonical ? new BigDecimal(literal).stripTrailingZeros() : Decimals.parse(literal);
    } catch (NumberFormatException | ArithmeticException e) {
      // No BigDecimal can hold it. Unlike the literal, a set of it equals no JSON string.
      return canonical ? Collections.singleton(literal) : literal;
    }
  }

  private static void write(JsonOutput out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String name)) {
          throw new IllegalArgumentException("a member's name is no string");
        }
        out.name(name);
        write(out, entry.getValue());
      }
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof RawJson raw) {
      raw.writeTo(out);
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Boolean bool) {
      out.value(bool);
    } else if (value == null) {
      out.nullValue();
    } else {
      throw new IllegalArgumentException("Unsupported type: " + value.getClass().getName());
    }
  }
}
