package io.github.cfdevices.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a union of values of several JSON types. The type of the value determines the
 * class. If it is an object, its class is determined as in other unions, or it is the only one that
 * the union has. It is public because generated adapters extend it.
 *
 * @param <T> the sealed interface
 */
@InternalApi
public abstract class MixedUnionAdapter<T> extends UnionAdapter<T> {
  private final Map<Token, Reader<T>> variants = new EnumMap<>(Token.class);

  /** Creates an adapter of a union whose objects have no discriminator. */
  protected MixedUnionAdapter() {}

  /** Creates an adapter of a union, given the name of the member that is the discriminator. */
  protected MixedUnionAdapter(String discriminator) {
    super(discriminator);
  }

  /** Creates an adapter of a union like {@link UnionAdapter#UnionAdapter(String, boolean)}. */
  protected MixedUnionAdapter(@Nullable String discriminator, boolean byMembers) {
    super(discriminator, byMembers);
  }

  /** Adds the class of all objects. */
  protected final void addObject(Class<? extends T> type) {
    variants.put(Token.BEGIN_OBJECT, parser -> TypeAdapter.<T>of(type).read(parser));
  }

  /**
   * Adds the variant for the values of a JSON type.
   *
   * @param type {@code string}, {@code number}, {@code boolean}, {@code array} or {@code object}
   * @param values reads a value
   * @param variant creates the variant of a value
   */
  protected final <V> void addValues(
      String type, TypeAdapter<V> values, Function<V, ? extends T> variant) {
    variants.put(tokenOf(type), parser -> variant.apply(values.read(parser)));
  }

  /** Reads a value of a type that has a class, or else as the unknown class. */
  @Override
  final T readOther(JsonParser parser, @Nullable String discriminatorValue) throws IOException {
    Reader<T> variant = variants.get(parser.peek());
    RawJson json = RawJson.readFrom(parser);
    if (variant != null) {
      try {
        return variant.read(JsonParser.ofTrusted(json.text()));
      } catch (JsonDataException e) {
        // A list with an item of another type, for example.
      }
    }
    return unknown(discriminatorValue, json);
  }

  private static Token tokenOf(String type) {
    return switch (type) {
      case "string" -> Token.STRING;
      case "number" -> Token.NUMBER;
      case "boolean" -> Token.BOOLEAN;
      case "array" -> Token.BEGIN_ARRAY;
      case "object" -> Token.BEGIN_OBJECT;
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Reads a value of one JSON type. */
  private interface Reader<T> {
    T read(JsonParser parser) throws IOException;
  }
}
