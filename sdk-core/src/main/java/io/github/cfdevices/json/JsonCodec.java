package io.github.cfdevices.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.cfdevices.errors.InternalApi;
import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of one type. An app's own Moshi takes it as the adapter that it is,
 * and hands it the value's text. Thread-safe. This is for use within cfdevices only.
 */
@InternalApi
public abstract class JsonCodec<T> extends JsonAdapter<T> {
  /** Creates a codec. */
  protected JsonCodec() {}

  /**
   * Returns the codec of a class; one without a codec of its own is left to Moshi.
   *
   * @throws IllegalArgumentException if Moshi has no adapter either
   */
  public static <T> JsonCodec<T> of(Class<? extends T> type) {
    return Codecs.of(type);
  }

  /** Reads the next value. */
  public abstract T read(JsonInput in) throws IOException;

  /** Writes a value. */
  public abstract void write(JsonOutput out, T value);

  /** Writes a value, or null. */
  final void writeNullable(JsonOutput out, @Nullable T value) {
    if (value == null) {
      out.nullValue();
    } else {
      write(out, value);
    }
  }

  @Override
  public final T fromJson(JsonReader reader) throws IOException {
    String path = reader.getPath();
    Buffer json = MoshiBridge.take(reader);
    BodyBytes bytes = BodyBytes.of(json);
    try {
      return read(bytes.input(path));
    } finally {
      bytes.recycle();
    }
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    try (JsonOutput out = JsonOutput.open()) {
      write(out, value);
      MoshiBridge.give(out, writer);
    }
  }
}
