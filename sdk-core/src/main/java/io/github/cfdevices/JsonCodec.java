package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.internal.NullSafeJsonAdapter;
import java.io.IOException;
import java.lang.reflect.Type;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of one type; for generated adapters. An app's own Moshi takes it as
 * the adapter that it is, and hands it the value's text. Thread-safe.
 */
public abstract class JsonCodec<T> extends JsonAdapter<T> {
  /** Creates a codec. */
  protected JsonCodec() {}

  /** Returns the codec of a class; one without a codec of its own is left to Moshi. */
  public static <T> JsonCodec<T> of(Moshi moshi, Class<T> type) {
    return of(moshi, (Type) type);
  }

  static <T> JsonCodec<T> of(Moshi moshi, Type type) {
    JsonAdapter<T> adapter = moshi.adapter(type);
    JsonCodec<T> codec = codecOrNull(adapter);
    return codec == null ? new LateCodec<>(moshi, type) : codec;
  }

  /** Moshi makes null-safe what it finds by name. */
  static <T> @Nullable JsonCodec<T> codecOrNull(JsonAdapter<T> adapter) {
    JsonAdapter<T> inner =
        adapter instanceof NullSafeJsonAdapter<T> nullSafe ? nullSafe.delegate() : adapter;
    return inner instanceof JsonCodec<T> codec ? codec : null;
  }

  /** Reads the next value. */
  public abstract T read(JsonInput in) throws IOException;

  /** Writes a value. */
  public abstract void write(JsonOutput out, T value) throws IOException;

  /** Writes a value, or null. */
  final void writeNullable(JsonOutput out, @Nullable T value) throws IOException {
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
