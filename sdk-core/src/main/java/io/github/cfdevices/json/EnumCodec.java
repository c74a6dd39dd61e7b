package io.github.cfdevices.json;

import java.io.IOException;
import java.util.function.Function;

/** Reads and writes an open enum. */
final class EnumCodec<E extends OpenEnum> extends JsonCodec<E> {
  private final Function<String, E> factory;

  private EnumCodec(Function<String, E> factory) {
    this.factory = factory;
  }

  static <E extends OpenEnum> JsonCodec<E> of(Function<String, E> factory) {
    return new EnumCodec<>(factory);
  }

  @Override
  public E read(JsonInput in) throws IOException {
    return factory.apply(JsonAdapters.STRING.read(in));
  }

  @Override
  public void write(JsonOutput out, E value) {
    out.value(value.value());
  }
}
