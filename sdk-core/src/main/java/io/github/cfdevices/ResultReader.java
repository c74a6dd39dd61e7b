package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.json.JsonParser;
import io.github.cfdevices.json.TypeAdapter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the value of one operation from {@code result}, or from a body without an envelope. */
final class ResultReader<T> implements BodyReader<T> {
  private final String root;
  private final String[] path;
  private final TypeAdapter<T> adapter;
  private final @Nullable T absent;

  private ResultReader(String root, String[] path, TypeAdapter<T> adapter, @Nullable T absent) {
    this.root = root;
    this.path = path;
    this.adapter = adapter;
    this.absent = absent;
  }

  static <T> ResultReader<T> of(Type type, @Nullable ResultAt at) {
    return of("$.result", type, at);
  }

  static <T> ResultReader<T> ofBare(Type type, @Nullable ResultAt at) {
    return of("$", type, at);
  }

  @SuppressWarnings("unchecked") // The absent value has the requested type.
  private static <T> ResultReader<T> of(String root, Type type, @Nullable ResultAt at) {
    Type rawType = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    if (rawType == Done.class) {
      return new ResultReader<>(
          root, new String[0], (TypeAdapter<T>) DoneAdapter.create(), (T) Done.DONE);
    }
    String[] path = at == null ? new String[0] : at.value().split("\\.");
    T absent = rawType == List.class ? (T) List.of() : null;
    return new ResultReader<>(root, path, TypeAdapter.ofType(type), absent);
  }

  /** Returns the value for a response that contains none: an empty list, {@link Done}, or null. */
  @Nullable T absent() {
    return absent;
  }

  /** Returns whether an empty body is a success. */
  boolean emptyBodyAllowed() {
    return absent == Done.DONE;
  }

  /** Returns the JSON path of the value. */
  String jsonPath() {
    return path.length == 0 ? root : root + "." + String.join(".", path);
  }

  @Override
  public ParsedBody<T> read(@Nullable MediaType type, Buffer body) {
    return EnvelopeReader.read(body, this);
  }

  /** Reads {@code result} or the body, at the current position of the parser. */
  @Nullable T read(JsonParser parser) throws IOException {
    return read(parser, 0);
  }

  private @Nullable T read(JsonParser parser, int depth) throws IOException {
    if (parser.peek() == Token.NULL) {
      parser.skipValue();
      return absent;
    }
    if (depth == path.length) {
      return adapter.read(parser);
    }
    T value = absent;
    boolean seen = false;
    parser.beginObject();
    while (parser.hasNext()) {
      if (parser.nextName().equals(path[depth])) {
        if (seen) {
          throw new JsonDataException("Duplicate member at path " + parser.path());
        }
        seen = true;
        value = read(parser, depth + 1);
      } else {
        parser.skipValue();
      }
    }
    parser.endObject();
    return value;
  }
}
