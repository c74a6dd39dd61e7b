package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.lang.reflect.Type;

/** Reads and writes a type of an app with Moshi's adapter, which is passed each value as JSON. */
final class MoshiAdapter<T> extends TypeAdapter<T> {
  private static final String ROOT = " $";

  private final JsonAdapter<T> adapter;

  private MoshiAdapter(JsonAdapter<T> adapter) {
    this.adapter = adapter;
  }

  /**
   * Returns an adapter that uses Moshi's adapter of a type.
   *
   * @throws IllegalArgumentException if Moshi has none
   */
  static TypeAdapter<?> create(Type type) {
    JsonAdapter<Object> adapter = ModelJson.moshi().adapter(type);
    return new MoshiAdapter<>(adapter);
  }

  @Override
  public T read(JsonParser parser) throws IOException {
    String path = parser.path();
    T value;
    try {
      value = adapter.fromJson(parser.nextJson());
    } catch (JsonDataException e) {
      throw new JsonDataException(withPath(path, String.valueOf(e.getMessage())), e);
    }
    if (value == null) {
      throw new JsonDataException("Expected a value but was null at path " + path);
    }
    return value;
  }

  @Override
  public void write(JsonWriter writer, T value) {
    writer.json(adapter.toJson(value));
  }

  /** Prepends the path of the value to the path in a message. */
  private static String withPath(String path, String message) {
    int root = message.lastIndexOf(ROOT);
    return root < 0
        ? message + " at path " + path
        : message.substring(0, root + 1) + path + message.substring(root + ROOT.length());
  }
}
