package io.github.cfdevices.json;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A codec that is found when it is first needed: a model may hold one of its own type. */
final class LateCodec<T> extends JsonCodec<T> {
  private final Type type;

  // Without a lock: a codec is immutable, and at worst it is found twice.
  private @Nullable JsonCodec<T> codec;

  private LateCodec(Type type) {
    this.type = type;
  }

  static JsonCodec<?> later(Type type) {
    return new LateCodec<>(type);
  }

  @Override
  public T read(JsonInput in) throws IOException {
    return codec().read(in);
  }

  @Override
  public void write(JsonOutput out, T value) {
    codec().write(out, value);
  }

  private JsonCodec<T> codec() {
    JsonCodec<T> found = codec;
    if (found == null) {
      found = Codecs.of(type);
      codec = found;
    }
    return found;
  }
}
