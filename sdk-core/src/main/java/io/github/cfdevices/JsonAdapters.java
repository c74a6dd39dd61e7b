package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adapters of the values that stand in lists and maps; for generated adapters. They are strict: an
 * element of another JSON type is an error that names its path.
 */
public final class JsonAdapters {
  /** Texts. */
  public static final JsonAdapter<String> STRING =
      scalar(Token.STRING, JsonReader::nextString, JsonText::write);

  /** Whole numbers of 64 bits. */
  public static final JsonAdapter<Long> LONG =
      scalar(Token.NUMBER, JsonReader::nextLong, JsonWriter::value);

  /** Whole numbers of 32 bits. */
  public static final JsonAdapter<Integer> INTEGER =
      scalar(Token.NUMBER, JsonReader::nextInt, JsonWriter::value);

  /** Numbers without loss. */
  public static final JsonAdapter<BigDecimal> DECIMAL =
      scalar(Token.NUMBER, ModelReader::decimal, JsonWriter::value);

  /** Booleans. */
  public static final JsonAdapter<Boolean> BOOLEAN =
      scalar(Token.BOOLEAN, JsonReader::nextBoolean, JsonWriter::value);

  /** Any JSON as it stands. */
  public static final JsonAdapter<RawJson> RAW =
      new JsonAdapter<>() {
        @Override
        public RawJson fromJson(JsonReader reader) throws IOException {
          return RawJson.readFrom(reader);
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable RawJson value) throws IOException {
          (value == null ? RawJson.NULL : value).writeTo(writer);
        }
      };

  private JsonAdapters() {}

  /** Returns an adapter of an open enum, given its factory, such as {@code Platform::of}. */
  public static <E extends OpenEnum> JsonAdapter<E> enumOf(Function<String, E> factory) {
    return scalar(
        Token.STRING,
        reader -> factory.apply(reader.nextString()),
        (writer, value) -> JsonText.write(writer, value.value()));
  }

  /** Returns an adapter of unmodifiable lists without nulls. */
  public static <E> JsonAdapter<List<E>> listOf(JsonAdapter<E> elements) {
    return new ListJsonAdapter<>(elements);
  }

  /** Returns an adapter of unmodifiable maps without nulls, in the order of their members. */
  public static <V> JsonAdapter<Map<String, V>> mapOf(JsonAdapter<V> values) {
    return new MapJsonAdapter<>(values);
  }

  /** Reads an element, which may not be null unless it may be any JSON. */
  static <T> T element(JsonReader reader, JsonAdapter<T> adapter) throws IOException {
    boolean isNull = reader.peek() == Token.NULL && adapter != RAW;
    T value = isNull ? null : adapter.fromJson(reader);
    if (value == null) {
      throw new JsonDataException("Expected a value but was NULL at path " + reader.getPath());
    }
    return value;
  }

  private static <T> JsonAdapter<T> scalar(Token token, Reading<T> reading, Writing<T> writing) {
    return new JsonAdapter<>() {
      @Override
      public T fromJson(JsonReader reader) throws IOException {
        Token found = reader.peek();
        if (found != token) {
          throw new JsonDataException(
              "Expected " + token + " but was " + found + " at path " + reader.getPath());
        }
        return reading.read(reader);
      }

      @Override
      public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
        if (value == null) {
          writer.nullValue();
        } else {
          writing.write(writer, value);
        }
      }
    };
  }

  private interface Reading<T> {
    T read(JsonReader reader) throws IOException;
  }

  private interface Writing<T> {
    void write(JsonWriter writer, T value) throws IOException;
  }
}
