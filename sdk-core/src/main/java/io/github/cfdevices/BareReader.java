package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads bodies that are the result itself, without an envelope. */
final class BareReader<T> implements BodyReader<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BareResult bare;
  private final BodyReader<T> results;

  private BareReader(BareResult bare, BodyReader<T> results) {
    this.bare = bare;
    this.results = results;
  }

  @SuppressWarnings("unchecked") // The generator declares the result type that fits the body kind.
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

  /** Reads the body as a failure if it is one, even though its status is 2xx. */
  @Override
  public ParsedBody<T> read(@Nullable MediaType type, Buffer body) {
    if (bare.value() == BodyKind.JSON || MediaTypes.isJson(type)) {
      ParsedBody<T> parsed = EnvelopeReader.readError(body);
      if (parsed instanceof Envelope<T> envelope
          && !envelope.success
          && !envelope.errors.isEmpty()) {
        return parsed;
      }
    } else if (MediaTypes.isHtml(type) && !MediaTypes.isHtml(MediaType.parse(bare.mediaType()))) {
      return MalformedBody.markup(body, bare.mediaType());
    }
    return results.read(type, body);
  }

  private static <T> ParsedBody<T> readJson(Buffer body, ResultReader<T> results) {
    JsonParser parser = JsonParser.open(body, "$");
    try {
      T result = results.read(parser);
      if (parser.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected the end of the body at path $");
      }
      if (result == null) {
        throw new JsonDataException("Expected a value at path " + results.jsonPath());
      }
      return success(result);
    } catch (IOException | RuntimeException e) {
      return MalformedBody.unreadable("a result", body, parser.path(), e);
    } finally {
      parser.close();
    }
  }

  private static String text(@Nullable MediaType type, Buffer body) {
    String text = body.readString(MediaTypes.charset(type));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static <T> ParsedBody<T> success(T result) {
    return new Envelope<>(true, List.of(), List.of(), null, result);
  }
}
