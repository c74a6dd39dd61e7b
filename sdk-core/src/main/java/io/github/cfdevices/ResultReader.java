package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of one operation out of {@code result}, or out of a body without envelope. */
final class ResultReader<T> {
  private final String root;
  private final String[] path;
  private final JsonAdapter<T> adapter;
  private final @Nullable T absent;

  private ResultReader(String root, String[] path, JsonAdapter<T> adapter, @Nullable T absent) {
    this.root = root;
    this.path = path;
    this.adapter = adapter;
    this.absent = absent;
  }

  static <T> ResultReader<T> of(Type type, @Nullable ResultAt at, Moshi moshi) {
    return of("$.result", type, at, moshi);
  }

  static <T> ResultReader<T> ofBare(Type type, @Nullable ResultAt at, Moshi moshi) {
    return of("$", type, at, moshi);
  }

  @SuppressWarnings("unchecked") // The type of the absent value is the one asked for.
  private static <T> ResultReader<T> of(
      String root, Type type, @Nullable ResultAt at, Moshi moshi) {
    Class<?> rawType = Types.getRawType(type);
    if (rawType == Done.class) {
      return new ResultReader<>(
          root, new String[0], (JsonAdapter<T>) new DoneAdapter(), (T) Done.DONE);
    }
    String[] path = at == null ? new String[0] : at.value().split("\\.");
    T absent = rawType == List.class ? (T) List.of() : null;
    return new ResultReader<>(root, path, moshi.adapter(type), absent);
  }

  /** Returns the value where the answer has none: an empty list, {@link Done}, or null. */
  @Nullable T absent() {
    return absent;
  }

  /** Returns whether the operation succeeds with an empty body as well. */
  boolean emptyBodyAllowed() {
    return absent == Done.DONE;
  }

  /** Returns the JSON path of the value. */
  String jsonPath() {
    return path.length == 0 ? root : root + "." + String.join(".", path);
  }

  /** Reads {@code result} or the body, at which the reader stands. */
  @Nullable T read(JsonReader reader) throws IOException {
    return read(reader, 0);
  }

  private @Nullable T read(JsonReader reader, int depth) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
      return absent;
    }
    if (depth == path.length) {
      return adapter.fromJson(reader);
    }
    T value = absent;
    boolean seen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals(path[depth])) {
        if (seen) {
          throw new JsonDataException("Duplicate member at path " + reader.getPath());
        }
        seen = true;
        value = read(reader, depth + 1);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return value;
  }
}
