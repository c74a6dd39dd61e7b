package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes strings, numbers and booleans. It is one class for all of them, because reading
 * a page needs them all, and each class takes time to load.
 */
final class ScalarAdapter<T> extends TypeAdapter<T> {
  private final @Nullable Token token; // Null if the type alone decides.
  private final Class<T> type;

  ScalarAdapter(@Nullable Token token, Class<T> type) {
    this.token = token;
    this.type = type;
  }

  /** Returns an adapter of results, which reads as Moshi does: also a number in a string. */
  static TypeAdapter<?> ofResult(Class<?> type) {
    return new ScalarAdapter<>(null, type);
  }

  @Override
  public T read(JsonParser parser) throws IOException {
    Token found = parser.peek();
    if (token != null && found != token) {
      throw new JsonDataException(
          "Expected " + token + " but was " + found + " at path " + parser.path());
    }
    return type.cast(next(parser));
  }

  private Object next(JsonParser parser) throws IOException {
    if (type == String.class) {
      return parser.nextString();
    }
    if (type == Long.class) {
      return parser.nextLong();
    }
    if (type == Integer.class) {
      return parser.nextInt();
    }
    return type == BigDecimal.class ? parser.nextDecimal() : (Object) parser.nextBoolean();
  }

  @Override
  public void write(JsonWriter writer, T value) {
    if (value instanceof String string) {
      writer.value(string);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else {
      writer.value((Boolean) value);
    }
  }
}
