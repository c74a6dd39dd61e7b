package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.lang.reflect.Type;

/** The codec of a type that is not ours: its adapter gets the text of each value. */
final class ForeignCodec<T> extends JsonCodec<T> {
  private static final String PLACE = " $";

  private final JsonAdapter<T> adapter;

  private ForeignCodec(JsonAdapter<T> adapter) {
    this.adapter = adapter;
  }

  /**
   * Returns the codec that Moshi's adapter of a type is.
   *
   * @throws IllegalArgumentException if Moshi has none
   */
  static JsonCodec<?> ofMoshi(Type type) {
    JsonAdapter<Object> adapter = ModelJson.moshi().adapter(type);
    return new ForeignCodec<>(adapter);
  }

  @Override
  public T read(JsonInput in) throws IOException {
    String path = in.path();
    T value;
    try {
      value = adapter.fromJson(in.nextJson());
    } catch (JsonDataException e) {
      throw new JsonDataException(within(path, String.valueOf(e.getMessage())), e);
    }
    if (value == null) {
      throw new JsonDataException("Expected a value but was null at path " + path);
    }
    return value;
  }

  @Override
  public void write(JsonOutput out, T value) {
    out.json(adapter.toJson(value));
  }

  /** Completes the path that a message ends in. */
  private static String within(String path, String message) {
    int place = message.lastIndexOf(PLACE);
    return place < 0
        ? message + " at path " + path
        : message.substring(0, place + 1) + path + message.substring(place + PLACE.length());
  }
}
