package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads and writes texts, numbers and booleans; one class for all, as a page needs them all. */
final class ScalarCodec<T> extends JsonCodec<T> {
  private final Token token;
  private final Class<T> type;

  ScalarCodec(Token token, Class<T> type) {
    this.token = token;
    this.type = type;
  }

  @Override
  public T read(JsonInput in) throws IOException {
    Token found = in.peek();
    if (found != token) {
      throw new JsonDataException(
          "Expected " + token + " but was " + found + " at path " + in.path());
    }
    return type.cast(next(in));
  }

  private Object next(JsonInput in) throws IOException {
    if (type == String.class) {
      return in.nextString();
    }
    if (type == Long.class) {
      return in.nextLong();
    }
    if (type == Integer.class) {
      return in.nextInt();
    }
    return type == BigDecimal.class ? in.nextDecimal() : (Object) in.nextBoolean();
  }

  @Override
  public void write(JsonOutput out, T value) {
    if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Number number) {
      out.value(number);
    } else {
      out.value((Boolean) value);
    }
  }
}
