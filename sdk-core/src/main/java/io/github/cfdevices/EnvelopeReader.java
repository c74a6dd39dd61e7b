package io.github.cfdevices;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.json.BodyBytes;
import io.github.cfdevices.json.JsonInput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads a body that should be an envelope; every body results in an {@link Answer}. */
final class EnvelopeReader<T> {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final JsonInput in;
  private final @Nullable ResultReader<T> results;

  private EnvelopeReader(JsonInput in, @Nullable ResultReader<T> results) {
    this.in = in;
    this.results = results;
  }

  /**
   * Reads an envelope with its result. Where the result is not of the expected shape but {@code
   * success} is false, that is the answer: a failed call has no proper result.
   */
  static <T> Answer<T> read(Buffer body, ResultReader<T> results) {
    skipByteOrderMark(body);
    if (results.emptyBodyAllowed() && body.exhausted()) {
      return new Envelope<>(true, List.of(), List.of(), null, results.absent());
    }
    Answer<T> answer = parse(body, results);
    if (answer instanceof Malformed<T>) {
      Answer<T> error = parse(body, null);
      if (error instanceof Envelope<T> envelope && !envelope.success()) {
        return error;
      }
    }
    return answer;
  }

  /** Reads an envelope and passes over its result, as is right for an error. */
  static <T> Answer<T> readError(Buffer body) {
    skipByteOrderMark(body);
    return parse(body, null);
  }

  private static void skipByteOrderMark(Buffer body) {
    if (body.rangeEquals(0, BYTE_ORDER_MARK)) {
      body.read(new Buffer(), BYTE_ORDER_MARK.size());
    }
  }

  private static <T> Answer<T> parse(Buffer body, @Nullable ResultReader<T> results) {
    BodyBytes bytes = BodyBytes.of(body);
    JsonInput in = bytes.input("$");
    try {
      if (in.peek() != Token.BEGIN_OBJECT) {
        return Malformed.notAnObject(body, in.peek());
      }
      return new EnvelopeReader<>(in, results).read();
    } catch (IOException | RuntimeException e) {
      return Malformed.unreadable("an envelope", body, in.path(), e);
    } finally {
      bytes.recycle();
    }
  }

  private Answer<T> read() throws IOException {
    Boolean success = null;
    List<ApiMessage> errors = List.of();
    List<ApiMessage> messages = List.of();
    ResultInfo resultInfo = null;
    T result = null;
    Set<String> seen = new HashSet<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (!seen.add(name)) {
        throw new JsonDataException("Duplicate member at path " + in.path());
      }
      switch (name) {
        case "success" -> success = readSuccess();
        case "errors" -> errors = MessageReader.readList(in);
        case "messages" -> messages = MessageReader.readList(in);
        case "result" -> result = readResult();
        case "result_info" -> resultInfo = readResultInfo();
        default -> in.skipValue();
      }
    }
    in.endObject();
    if (in.peek() != Token.END_DOCUMENT) {
      throw new JsonDataException("Expected the end of the body at path $");
    }
    if (success == null) {
      throw new JsonDataException("Expected a member \"success\" at path $");
    }
    if (success && results != null && result == null) {
      result = results.absent();
    }
    return new Envelope<>(success, errors, messages, resultInfo, result);
  }

  private boolean readSuccess() throws IOException {
    if (in.peek() != Token.BOOLEAN) {
      throw new JsonDataException(
          "Expected BOOLEAN but was " + in.peek() + " at path " + in.path());
    }
    return in.nextBoolean();
  }

  private @Nullable T readResult() throws IOException {
    if (results == null) {
      in.skipValue();
      return null;
    }
    return results.read(in);
  }

  private @Nullable ResultInfo readResultInfo() throws IOException {
    if (results == null) {
      in.skipValue();
      return null;
    }
    return ResultInfo.readFrom(in);
  }
}
