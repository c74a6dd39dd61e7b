package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import io.github.cfdevices.errors.InternalApi;
import java.io.Closeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value to memory, with the methods of Moshi's {@code JsonWriter}. It is public
 * because requests are written with it; models are written by {@link ModelAdapter}. Not
 * thread-safe.
 */
@InternalApi
public final class JsonWriter implements Closeable {
  private static final int MAX_DEPTH = 255; // The limit of the parser.

  // Most requests are shorter than a kilobyte.
  private static final ByteArrayCache CACHE = new ByteArrayCache(1024, 64 * 1024);

  private final Utf8Buffer json;
  private int depth;
  private boolean needsComma; // Whether a comma precedes the next value or name.

  private JsonWriter(Utf8Buffer json) {
    this.json = json;
  }

  /** Returns a writer. Close it after use: its memory is then reused. */
  public static JsonWriter open() {
    return open(CACHE);
  }

  static JsonWriter open(ByteArrayCache cache) {
    return new JsonWriter(new Utf8Buffer(cache));
  }

  void beginObject() {
    begin('{');
  }

  void endObject() {
    end('}');
  }

  void beginArray() {
    begin('[');
  }

  void endArray() {
    end(']');
  }

  void name(String name) {
    value(name);
    json.put(':');
    needsComma = false;
  }

  /** Writes a name that needs no escapes, given its UTF-8 and a closing quote. */
  void quotedName(byte[] name) {
    beforeValue();
    json.put('"');
    json.put(name);
    json.put(':');
    needsComma = false;
  }

  void value(String value) {
    beforeValue();
    json.put('"');
    json.escaped(value);
    json.put('"');
  }

  void value(long number) {
    beforeValue();
    json.digits(number);
  }

  /**
   * Writes a number as its {@code toString()} returns it.
   *
   * @throws IllegalArgumentException if it is infinite or NaN
   */
  void value(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      value(number.longValue());
      return;
    }
    String literal = number.toString();
    switch (literal) {
      case "NaN", "Infinity", "-Infinity" ->
          throw new IllegalArgumentException("Numeric values must be finite, but was " + literal);
      default -> json(literal);
    }
  }

  void value(boolean value) {
    beforeValue();
    json.ascii(value ? "true" : "false");
  }

  /** Writes null. */
  public void nullValue() {
    beforeValue();
    json.ascii("null");
  }

  /** Writes a value that is JSON already. */
  void json(String value) {
    beforeValue();
    json.unchanged(value);
  }

  /** Writes the value of a property, an element of it, or the value of a request body. */
  public void property(@Nullable Object value) {
    // Classes before interfaces, which take longer to check.
    if (value instanceof String string) {
      value(string);
    } else if (value instanceof JsonModel model) {
      TypeAdapter.<JsonModel>of(model.getClass()).write(this, model);
    } else if (value instanceof EnumValue openEnum) {
      value(openEnum.value());
    } else if (value instanceof Boolean bool) {
      value(bool.booleanValue());
    } else if (value instanceof Number number) {
      value(number);
    } else if (value instanceof RawJson raw) {
      raw.writeTo(this);
    } else if (value instanceof List<?> list) {
      beginArray();
      for (Object element : list) {
        property(element);
      }
      endArray();
    } else if (value instanceof Map<?, ?> map) {
      beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        name((String) entry.getKey());
        property(entry.getValue());
      }
      endObject();
    } else if (value instanceof ValueVariant<?> variant) {
      property(variant.value());
    } else if (value instanceof UnknownVariant unknown) {
      unknown.json().writeTo(this);
    } else if (value != null) {
      TypeAdapter.<Object>of(value.getClass()).write(this, value);
    } else {
      nullValue();
    }
  }

  /** Returns a copy of the JSON in UTF-8. */
  public byte[] bytes() {
    return json.bytes();
  }

  /** Returns the JSON. */
  String string() {
    return json.string();
  }

  /** Discards the JSON and allows another writer to reuse the memory. */
  @Override
  public void close() {
    json.close();
  }

  private void begin(char bracket) {
    if (depth++ == MAX_DEPTH) {
      throw new JsonDataException("Nesting too deep: circular reference?");
    }
    beforeValue();
    json.put(bracket);
    needsComma = false;
  }

  private void end(char bracket) {
    depth--;
    json.put(bracket);
    needsComma = true;
  }

  private void beforeValue() {
    if (needsComma) {
      json.put(',');
    }
    needsComma = true;
  }
}
