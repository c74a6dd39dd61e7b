package io.github.cfdevices.json;

import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Looks up an adapter when it is first used, because a model can contain its own type. */
final class LazyAdapter<T> extends TypeAdapter<T> {
  private final Type type;

  // Not synchronized: adapters are immutable, and a second lookup finds the same one.
  private @Nullable TypeAdapter<T> adapter;

  private LazyAdapter(Type type) {
    this.type = type;
  }

  static TypeAdapter<?> create(Type type) {
    return new LazyAdapter<>(type);
  }

  @Override
  public T read(JsonParser parser) throws IOException {
    return adapter().read(parser);
  }

  @Override
  public void write(JsonWriter writer, T value) {
    adapter().write(writer, value);
  }

  private TypeAdapter<T> adapter() {
    TypeAdapter<T> found = adapter;
    if (found == null) {
      found = AdapterRegistry.get(type);
      adapter = found;
    }
    return found;
  }
}
