package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adapters of the values that stand in lists and maps. They are strict: an element of another JSON
 * type is an error that names its path. This is for use within cfdevices only.
 */
@InternalApi
public final class JsonAdapters {
  /** Texts. */
  public static final JsonCodec<String> STRING = new ScalarCodec<>(Token.STRING, String.class);

  /** Whole numbers of 64 bits. */
  public static final JsonCodec<Long> LONG = new ScalarCodec<>(Token.NUMBER, Long.class);

  /** Whole numbers of 32 bits. */
  public static final JsonCodec<Integer> INTEGER = new ScalarCodec<>(Token.NUMBER, Integer.class);

  /** Numbers without loss. */
  public static final JsonCodec<BigDecimal> DECIMAL =
      new ScalarCodec<>(Token.NUMBER, BigDecimal.class);

  /** Booleans. */
  public static final JsonCodec<Boolean> BOOLEAN = new ScalarCodec<>(Token.BOOLEAN, Boolean.class);

  /** Any JSON as it stands. */
  public static final JsonCodec<RawJson> RAW =
      new JsonCodec<>() {
        @Override
        public RawJson read(JsonInput in) throws IOException {
          return RawJson.readFrom(in);
        }

        @Override
        public void write(JsonOutput out, RawJson value) {
          value.writeTo(out);
        }
      };

  private JsonAdapters() {}

  /** Returns an adapter of an open enum, given its factory, such as {@code Platform::of}. */
  public static <E extends OpenEnum> JsonCodec<E> enumOf(Function<String, E> factory) {
    return EnumCodec.of(factory);
  }

  /** Returns an adapter of unmodifiable lists without nulls. */
  public static <E> JsonCodec<List<E>> listOf(JsonCodec<E> elements) {
    return new ListJsonAdapter<>(elements);
  }

  /** Returns an adapter of unmodifiable maps without nulls, in the order of their members. */
  public static <V> JsonCodec<Map<String, V>> mapOf(JsonCodec<V> values) {
    return new MapJsonAdapter<>(values);
  }

  /** Reads an element, which may not be null unless it may be any JSON. */
  static <T> T element(JsonInput in, JsonCodec<T> codec) throws IOException {
    if (in.peek() == Token.NULL && codec != RAW) {
      throw new JsonDataException("Expected a value but was NULL at path " + in.path());
    }
    return codec.read(in);
  }
}
