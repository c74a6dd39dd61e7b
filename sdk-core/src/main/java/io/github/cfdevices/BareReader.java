package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.json.BodyBytes;
import io.github.cfdevices.json.JsonInput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads bodies that are the result itself. */
final class BareReader<T> implements BodyReader<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BareResult bare;
  private final BodyReader<T> results;

  private BareReader(BareResult bare, BodyReader<T> results) {
    this.bare = bare;
    this.results = results;
  }

  @SuppressWarnings("unchecked") // A service method of a kind has the type of that kind.
  static <T> BareReader<T> of(BareResult bare, Type type, @Nullable ResultAt at) {
    return new BareReader<>(
        bare,
        switch (bare.value()) {
          case JSON -> {
            ResultReader<T> results = ResultReader.ofBare(type, at);
            yield (mediaType, body) -> readJson(body, results);
          }
          case TEXT -> (mediaType, body) -> success((T) text(mediaType, body));
          case BYTES -> (mediaType, body) -> success((T) body.readByteString());
        });
  }

  /** A failure is one although its status says otherwise. */
  @Override
  public Answer<T> read(@Nullable MediaType type, Buffer body) {
    if (bare.value() == BodyKind.JSON || MediaTypes.isJson(type)) {
      Answer<T> answer = EnvelopeReader.readError(body);
      if (answer instanceof Envelope<T> envelope
          && !envelope.success
          && !envelope.errors.isEmpty()) {
        return answer;
      }
    } else if (MediaTypes.isHtml(type) && !MediaTypes.isHtml(MediaType.parse(bare.mediaType()))) {
      return Malformed.markup(body, bare.mediaType());
    }
    return results.read(type, body);
  }

  private static <T> Answer<T> readJson(Buffer body, ResultReader<T> results) {
    BodyBytes bytes = BodyBytes.of(body);
    JsonInput in = bytes.input("$");
    try {
      T result = results.read(in);
      if (in.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected the end of the body at path $");
      }
      if (result == null) {
        throw new JsonDataException("Expected a value at path " + results.jsonPath());
      }
      return success(result);
    } catch (IOException | RuntimeException e) {
      return Malformed.unreadable("a result", body, in.path(), e);
    } finally {
      bytes.recycle();
    }
  }

  private static String text(@Nullable MediaType type, Buffer body) {
    String text = body.readString(MediaTypes.charset(type));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static <T> Answer<T> success(T result) {
    return new Envelope<>(true, List.of(), List.of(), null, result);
  }
}
