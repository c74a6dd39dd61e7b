package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of one type with the SDK's own parser and writer. An app's Moshi can
 * use it as an ordinary {@link JsonAdapter}, which converts each value to JSON and back.
 * Thread-safe. It is public because generated adapters extend it.
 *
 * @param <T> the type
 */
@InternalApi
public abstract class TypeAdapter<T> extends JsonAdapter<T> {
  /** Creates an adapter. */
  protected TypeAdapter() {}

  /**
   * Returns the adapter of a class: the generated one, or else Moshi's if {@link #useMoshi} was
   * called.
   *
   * @throws IllegalArgumentException if the class has no adapter
   */
  public static <T> TypeAdapter<T> of(Class<? extends T> type) {
    return AdapterRegistry.get(type);
  }

  /**
   * Returns the adapter of a type, which can be a list or a map.
   *
   * @throws IllegalArgumentException if the type has no adapter
   */
  public static <T> TypeAdapter<T> ofType(Type type) {
    return AdapterRegistry.get(type);
  }

  /**
   * Enables Moshi's adapters for types without an adapter of the SDK. Call it before looking up
   * adapters for types of an app. It applies to the whole process and cannot be undone.
   */
  public static void useMoshi() {
    AdapterRegistry.useMoshi();
  }

  /**
   * Reads the next value.
   *
   * @throws com.squareup.moshi.JsonDataException if it has another JSON type
   * @throws IOException if it is not well-formed JSON
   */
  public abstract T read(JsonParser parser) throws IOException;

  /** Writes a value. */
  public abstract void write(JsonWriter writer, T value);

  /** Writes a value or null. */
  final void writeNullable(JsonWriter writer, @Nullable T value) {
    if (value == null) {
      writer.nullValue();
    } else {
      write(writer, value);
    }
  }

  @Override
  public final T fromJson(JsonReader reader) throws IOException {
    String path = reader.getPath();
    try (JsonParser parser = JsonParser.open(MoshiBridge.nextJson(reader), path)) {
      return read(parser);
    }
  }

  @Override
  public final void toJson(com.squareup.moshi.JsonWriter target, @Nullable T value)
      throws IOException {
    if (value == null) {
      target.nullValue();
      return;
    }
    try (JsonWriter writer = JsonWriter.open()) {
      write(writer, value);
      MoshiBridge.write(writer.string(), target);
    }
  }
}
