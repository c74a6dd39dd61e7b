package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adapters of scalars, raw JSON, lists and maps. They throw {@link JsonDataException} with the path
 * if a value has another JSON type. It is public because generated adapters use it.
 */
@InternalApi
public final class TypeAdapters {
  /** Reads and writes strings. */
  public static final TypeAdapter<String> STRING = new ScalarAdapter<>(Token.STRING, String.class);

  /** Reads and writes 64-bit integers. */
  public static final TypeAdapter<Long> LONG = new ScalarAdapter<>(Token.NUMBER, Long.class);

  /** Reads and writes 32-bit integers. */
  public static final TypeAdapter<Integer> INTEGER =
      new ScalarAdapter<>(Token.NUMBER, Integer.class);

  /** Reads and writes numbers exactly. */
  public static final TypeAdapter<BigDecimal> DECIMAL =
      new ScalarAdapter<>(Token.NUMBER, BigDecimal.class);

  /** Reads and writes booleans. */
  public static final TypeAdapter<Boolean> BOOLEAN =
      new ScalarAdapter<>(Token.BOOLEAN, Boolean.class);

  /** Reads and writes any JSON unchanged. */
  public static final TypeAdapter<RawJson> RAW =
      new TypeAdapter<>() {
        @Override
        public RawJson read(JsonParser parser) throws IOException {
          return RawJson.readFrom(parser);
        }

        @Override
        public void write(JsonWriter writer, RawJson value) {
          value.writeTo(writer);
        }
      };

  private TypeAdapters() {}

  /** Returns an adapter of an open enum, given its factory, such as {@code Platform::of}. */
  public static <E extends OpenEnum> TypeAdapter<E> enumOf(Function<String, E> factory) {
    return EnumAdapter.of(factory);
  }

  /** Returns an adapter of unmodifiable lists without null elements. */
  public static <E> TypeAdapter<List<E>> listOf(TypeAdapter<E> elements) {
    return new ListAdapter<>(elements, false);
  }

  /** Returns an adapter of unmodifiable lists whose elements can be null. */
  public static <E> TypeAdapter<List<@Nullable E>> listOfNullable(TypeAdapter<E> elements) {
    return new ListAdapter<>(elements, true);
  }

  /** Returns an adapter of unmodifiable maps without null values, in the order of the members. */
  public static <V> TypeAdapter<Map<String, V>> mapOf(TypeAdapter<V> values) {
    return new MapAdapter<>(values, false);
  }

  /**
   * Returns an adapter of unmodifiable maps whose values can be null, in the order of the members.
   */
  public static <V> TypeAdapter<Map<String, @Nullable V>> mapOfNullable(TypeAdapter<V> values) {
    return new MapAdapter<>(values, true);
  }

  /** Reads an element. It must not be null, unless the adapter reads any JSON. */
  static <T> T element(JsonParser parser, TypeAdapter<T> adapter) throws IOException {
    if (parser.peek() == Token.NULL && adapter != RAW) {
      throw new JsonDataException("Expected a value but was NULL at path " + parser.path());
    }
    return adapter.read(parser);
  }

  /** Reads an element, or returns null for null if it can be null. */
  static <T> @Nullable T element(JsonParser parser, TypeAdapter<T> adapter, boolean nullable)
      throws IOException {
    if (nullable && parser.peek() == Token.NULL) {
      parser.nextNull();
      return null;
    }
    return element(parser, adapter);
  }
}
