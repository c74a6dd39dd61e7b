package io.github.cfdevices.json;

import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a union. The value of a discriminator determines the class. The discriminator is
 * a member of the value itself, or of the object that contains the value. It is public because
 * generated adapters extend it.
 *
 * @param <T> the sealed interface
 */
@InternalApi
public abstract class UnionAdapter<T> extends TypeAdapter<T> {
  private final @Nullable String discriminator;
  private final Map<String, Class<? extends T>> classes = new HashMap<>();

  /** Creates an adapter of a union whose values do not contain their discriminator. */
  protected UnionAdapter() {
    this.discriminator = null;
  }

  /** Creates an adapter of a union, given the name of the member that is the discriminator. */
  protected UnionAdapter(String discriminator) {
    this.discriminator = discriminator;
  }

  /** Adds the class for a value of the discriminator. */
  protected final void add(String discriminatorValue, Class<? extends T> type) {
    classes.put(discriminatorValue, type);
  }

  /**
   * Returns a value of an unknown class.
   *
   * @param discriminatorValue the value of the discriminator, or null if it is absent
   */
  protected abstract T unknown(@Nullable String discriminatorValue, RawJson json);

  /** Returns the JSON of a value of an unknown class, or null if the class is known. */
  protected abstract @Nullable RawJson jsonOfUnknown(T value);

  /**
   * Reads the value of the current member.
   *
   * @param discriminatorValue the value of the discriminator in the object that contains the
   *     member, or null if it is absent
   * @throws com.squareup.moshi.JsonDataException if the name of a member is repeated
   * @throws IOException if the JSON is malformed
   */
  public final @Nullable T read(ModelReader reader, @Nullable String discriminatorValue)
      throws IOException {
    TypeAdapter<? extends T> adapter = reader.isObject() ? adapterFor(discriminatorValue) : null;
    return adapter == null ? unknown(discriminatorValue, reader.json()) : reader.value(adapter);
  }

  /** Reads a value without the object that contains it. */
  @Override
  public final T read(JsonParser parser) throws IOException {
    String found =
        discriminator != null && parser.peek() == Token.BEGIN_OBJECT
            ? parser.findInside(discriminator)
            : null;
    TypeAdapter<? extends T> adapter = adapterFor(found);
    return adapter == null ? unknown(found, RawJson.readFrom(parser)) : adapter.read(parser);
  }

  @Override
  public final void write(JsonWriter writer, T value) {
    RawJson json = jsonOfUnknown(value);
    if (json == null) {
      TypeAdapter<T> adapter = TypeAdapter.ofType(value.getClass());
      adapter.write(writer, value);
    } else {
      json.writeTo(writer);
    }
  }

  private @Nullable TypeAdapter<? extends T> adapterFor(@Nullable String discriminatorValue) {
    Class<? extends T> type = discriminatorValue == null ? null : classes.get(discriminatorValue);
    return type == null ? null : TypeAdapter.of(type);
  }
}
