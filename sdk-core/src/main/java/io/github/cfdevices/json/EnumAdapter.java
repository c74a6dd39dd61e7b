package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads and writes an open enum. It is public because generated adapters extend it.
 *
 * @param <E> the open enum
 */
@InternalApi
public class EnumAdapter<E extends OpenEnum> extends TypeAdapter<E> {
  private final Function<String, E> factory;

  /** Creates an adapter, given the function that returns the constant of a value. */
  protected EnumAdapter(Function<String, E> factory) {
    this.factory = factory;
  }

  /** Returns an adapter as its base class, so that verifying the caller does not load this one. */
  static <E extends OpenEnum> TypeAdapter<E> of(Function<String, E> factory) {
    return new EnumAdapter<>(factory);
  }

  @Override
  public final E read(JsonParser parser) throws IOException {
    return factory.apply(TypeAdapters.STRING.read(parser));
  }

  @Override
  public final void write(JsonWriter writer, E value) {
    writer.value(value.value());
  }
}
