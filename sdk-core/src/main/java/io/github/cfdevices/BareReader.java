package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.errors.Printable;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads bodies that are the result itself, without an envelope. */
final class BareReader<T> implements BodyReader<T> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BareResult bare;
  private final @Nullable ResultReader<T> results; // Null unless the body is JSON.

  private BareReader(BareResult bare, @Nullable ResultReader<T> results) {
    this.bare = bare;
    this.results = results;
  }

  static <T> BareReader<T> of(BareResult bare, Type type, @Nullable ResultAt at, boolean optional) {
    return new BareReader<>(
        bare, bare.value() == BodyKind.JSON ? ResultReader.ofBare(type, at, optional) : null);
  }

  /** Reads the body as a failure if it is one, even though its status is 2xx. */
  @Override
  public ParsedBody<T> read(ResponseBody received) {
    MediaType type = received.contentType();
    Buffer body = received.source().getBuffer();
    if (bare.value() == BodyKind.JSON || bare.value() == BodyKind.NONE || MediaTypes.isJson(type)) {
      // Bytes are the result as they are, with a byte order mark.
      Buffer error = bare.value() == BodyKind.BYTES ? body.clone() : body;
      ParsedBody<T> parsed = EnvelopeReader.readError(error);
      if (parsed instanceof Envelope<T> envelope
          && !envelope.success
          && (bare.value() == BodyKind.NONE || !envelope.errors.isEmpty())) {
        return parsed;
      }
    }
    if (MediaTypes.isHtml(type) && !isExpected(body)) {
      return MalformedBody.markup(body, bare.mediaType());
    }
    return results == null ? success(result(type, body)) : readJson(body, results);
  }

  /** Reads a result that is not JSON. */
  @SuppressWarnings("unchecked") // The generator declares the result type that fits the body kind.
  private T result(@Nullable MediaType type, Buffer body) {
    Object result =
        switch (bare.value()) {
          case TEXT -> text(type, body);
          case BYTES -> body.readByteString();
          default -> Done.DONE;
        };
    return (T) result;
  }

  /** Returns whether HTML is valid here. Servers often send a short text or no body as HTML. */
  private boolean isExpected(Buffer html) {
    return switch (bare.value()) {
      case JSON -> true; // Parsing reports the error.
      case NONE -> !Printable.startOf(html).trim().startsWith("<");
      case TEXT, BYTES -> MediaTypes.isHtml(MediaType.parse(bare.mediaType()));
    };
  }

  private static <T> ParsedBody<T> readJson(Buffer body, ResultReader<T> results) {
    if (results.emptyBodyAllowed() && body.exhausted()) {
      return success(results.absent());
    }
    JsonParser parser = JsonParser.open(body, "$");
    try {
      T result = results.read(parser);
      if (parser.peek() != Token.END_DOCUMENT) {
        throw new JsonDataException("Expected the end of the body at path $");
      }
      return success(result == null ? results.absent() : result);
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

  private static <T> ParsedBody<T> success(@Nullable T result) {
    return new Envelope<>(true, List.of(), List.of(), null, result, false);
  }
}
