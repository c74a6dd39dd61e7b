package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.json.BodyBytes;
import io.github.cfdevices.json.Codecs;
import io.github.cfdevices.json.JsonCodec;
import io.github.cfdevices.json.JsonInput;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the value of one operation out of {@code result}, or out of a body without envelope. */
final class ResultReader<T> implements BodyReader<T> {
  private final String root;
  private final String[] path;
  private final JsonCodec<T> codec;
  private final @Nullable T absent;
  private final boolean optional;

  private ResultReader(
      String root, String[] path, JsonCodec<T> codec, @Nullable T absent, boolean optional) {
    this.root = root;
    this.path = path;
    this.codec = codec;
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

  @SuppressWarnings("unchecked") // The type of the absent value is the one asked for.
  private static <T> ResultReader<T> of(
      String root, Type type, @Nullable ResultAt at, boolean optional) {
    Type rawType = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    if (rawType == Done.class) {
      return new ResultReader<>(
          root, new String[0], (JsonCodec<T>) DoneAdapter.create(), (T) Done.DONE, true);
    }
    String[] path = at == null ? new String[0] : at.value().split("\\.");
    Object absent = null;
    if (rawType == List.class) {
      absent = List.of();
    } else if (optional && rawType == RawJson.class) {
      absent = RawJson.of(null);
    }
    return new ResultReader<>(root, path, Codecs.of(type), (T) absent, optional);
  }

  /**
   * Returns the value for a success without a result: an empty list, {@link Done}, or null. If such
   * a success is expected, it can also be a model without any property, an empty map or the JSON
   * {@code null}.
   */
  @Nullable T absent() {
    if (absent != null || !optional) {
      return absent;
    }
    BodyBytes empty = BodyBytes.of(new Buffer().writeUtf8("{}"));
    try {
      return codec.read(empty.input(root));
    } catch (IOException | RuntimeException e) {
      return null; // A type that has no empty value.
    } finally {
      empty.recycle();
    }
  }

  /** Returns whether the operation succeeds with an empty body as well. */
  boolean emptyBodyAllowed() {
    return optional;
  }

  @Override
  public Answer<T> read(@Nullable MediaType type, Buffer body) {
    return EnvelopeReader.read(body, this);
  }

  /** Reads {@code result} or the body, at which the input stands; returns null if it is null. */
  @Nullable T read(JsonInput in) throws IOException {
    if (in.peek() == Token.NULL) {
      in.skipValue();
      return null;
    }
    T value = read(in, 0);
    if (value == null) {
      throw new JsonDataException(
          "Expected a value at path " + root + "." + String.join(".", path));
    }
    return value;
  }

  private @Nullable T read(JsonInput in, int depth) throws IOException {
    if (in.peek() == Token.NULL) {
      in.skipValue();
      return absent;
    }
    if (depth == path.length) {
      return codec.read(in);
    }
    T value = absent;
    boolean seen = false;
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals(path[depth])) {
        if (seen) {
          throw new JsonDataException("Duplicate member at path " + in.path());
        }
        seen = true;
        value = read(in, depth + 1);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return value;
  }
}
