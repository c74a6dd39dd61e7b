package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.json.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Parses a body as an envelope; never throws for a malformed one. */
final class EnvelopeReader<T> {
  private final JsonParser parser;
  private final @Nullable ResultReader<T> results;

  private EnvelopeReader(JsonParser parser, @Nullable ResultReader<T> results) {
    this.parser = parser;
    this.results = results;
  }

  /**
   * Reads an envelope with its result. If the result is malformed but {@code success} is false,
   * this returns the envelope without it: a failed call has no result to decode.
   */
  static <T> ParsedBody<T> read(Buffer body, ResultReader<T> results) {
    skipByteOrderMark(body);
    if (results.emptyBodyAllowed() && body.exhausted()) {
      return new Envelope<>(true, List.of(), List.of(), null, results.absent(), false);
    }
    ParsedBody<T> parsed = parse(body, results);
    if (!(parsed instanceof Envelope<T>)) {
      ParsedBody<T> error = parse(body, null);
      if (error instanceof Envelope<T> envelope && !envelope.success) {
        return error;
      }
    }
    return parsed;
  }

  /** Reads the envelope of a failed call and skips its result. */
  static <T> ParsedBody<T> readError(Buffer body) {
    skipByteOrderMark(body);
    return parse(body, null);
  }

  private static void skipByteOrderMark(Buffer body) {
    if (body.size() >= 3
        && body.getByte(0) == (byte) 0xef
        && body.getByte(1) == (byte) 0xbb
        && body.getByte(2) == (byte) 0xbf) {
      body.read(new Buffer(), 3);
    }
  }

  private static <T> ParsedBody<T> parse(Buffer body, @Nullable ResultReader<T> results) {
    JsonParser parser = JsonParser.open(body, "$");
    try {
      if (parser.peek() != Token.BEGIN_OBJECT) {
        return MalformedBody.notAnObject(body, parser.peek());
      }
      return new EnvelopeReader<>(parser, results).read();
    } catch (IOException | RuntimeException e) {
      return MalformedBody.unreadable("an envelope", body, parser.path(), e);
    } finally {
      parser.close();
    }
  }

  private ParsedBody<T> read() throws IOException {
    Boolean success = null;
    List<ApiMessage> errors = List.of();
    List<ApiMessage> messages = List.of();
    ResultInfo resultInfo = null;
    T result = null;
    boolean partial = false;
    Set<String> seen = new HashSet<>();
    parser.beginObject();
    while (parser.hasNext()) {
      String name = parser.nextName();
      if (!seen.add(name)) {
        throw new JsonDataException("Duplicate member at path " + parser.path());
      }
      switch (name) {
        case "success" -> success = readSuccess();
        case "errors" -> errors = MessageReader.readList(parser);
        case "messages" -> messages = MessageReader.readList(parser);
        case "result" -> {
          partial |= results == null && parser.peek() != Token.NULL;
          result = readResult();
        }
        case "result_info" -> resultInfo = readResultInfo();
        default -> {
          partial = true;
          parser.skipValue();
        }
      }
    }
    parser.endObject();
    if (parser.peek() != Token.END_DOCUMENT) {
      throw new JsonDataException("Expected the end of the body at path $");
    }
    if (success == null) {
      throw new JsonDataException("Expected a member \"success\" at path $");
    }
    if (success && results != null && result == null) {
      result = results.absent();
    }
    return new Envelope<>(success, errors, messages, resultInfo, result, partial);
  }

  private boolean readSuccess() throws IOException {
    if (parser.peek() != Token.BOOLEAN) {
      throw new JsonDataException(
          "Expected BOOLEAN but was " + parser.peek() + " at path " + parser.path());
    }
    return parser.nextBoolean();
  }

  private @Nullable T readResult() throws IOException {
    if (results == null) {
      parser.skipValue();
      return null;
    }
    return results.read(parser);
  }

  private @Nullable ResultInfo readResultInfo() throws IOException {
    if (results == null) {
      parser.skipValue();
      return null;
    }
    return ResultInfo.readFrom(parser);
  }
}
