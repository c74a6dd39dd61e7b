package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.json.JsonParser;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.json.TypeAdapter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the value of one operation from {@code result}, or from a body without an envelope. */
final class ResultReader<T> implements BodyReader<T> {
  private final String root;
  private final String[] path;
  private final TypeAdapter<T> adapter;
  private final @Nullable T absent;
  private final boolean optional;

  private ResultReader(
      String root, String[] path, TypeAdapter<T> adapter, @Nullable T absent, boolean optional) {
    this.root = root;
    this.path = path;
    this.adapter = adapter;
    this.absent = absent;
    this.optional = optional;
  }

  /**
   * Returns a reader of results in envelopes.
   *
   * @param optional whether a success without a result is expected
   */
  static <T> ResultReader<T> of(Type type, @Nullable ResultAt at, boolean optional) {
    return of("$.result", type, at, optional);
  }

  /** Returns a reader of results that are the whole body. */
  static <T> ResultReader<T> ofBare(Type type, @Nullable ResultAt at, boolean optional) {
    return of("$", type, at, optional);
  }

  @SuppressWarnings("unchecked") // The absent value has the requested type.
  private static <T> ResultReader<T> of(
      String root, Type type, @Nullable ResultAt at, boolean optional) {
    Type rawType = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    String[] path = at == null ? new String[0] : at.value().split("\\.");
    if (rawType == List.class) { // First, so that listing does not load the classes below.
      return new ResultReader<>(root, path, TypeAdapter.ofType(type), (T) List.of(), optional);
    }
    if (rawType == Done.class) {
      return new ResultReader<>(
          root, new String[0], (TypeAdapter<T>) DoneAdapter.create(), (T) Done.DONE, true);
    }
    Object absent = optional && rawType == RawJson.class ? RawJson.parse("null") : null;
    return new ResultReader<>(root, path, TypeAdapter.ofType(type), (T) absent, optional);
  }

  /**
   * Returns the value for a success without a result: an empty list, {@link Done}, or null. If such
   * a success is expected, it can also be a model without properties, an empty map or the JSON
   * {@code null}.
   */
  @Nullable T absent() {
    if (absent != null || !optional) {
      return absent;
    }
    try (JsonParser empty = JsonParser.open(new Buffer().writeUtf8("{}"), root)) {
      return adapter.read(empty);
    } catch (IOException | RuntimeException e) {
      return null; // The type has no empty value.
    }
  }

  /** Returns whether an empty body is a success. */
  boolean emptyBodyAllowed() {
    return optional;
  }

  @Override
  public ParsedBody<T> read(ResponseBody body) {
    return EnvelopeReader.read(body.source().getBuffer(), this);
  }

  /** Reads {@code result} or the body, at the current position of the parser, or returns null. */
  @Nullable T read(JsonParser parser) throws IOException {
    if (parser.peek() == Token.NULL) {
      parser.skipValue();
      return null;
    }
    T value = read(parser, 0);
    if (value == null) {
      throw new JsonDataException(
          "Expected a value at path " + root + "." + String.join(".", path));
    }
    return value;
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
