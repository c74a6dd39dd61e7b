package io.github.cfdevices;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;

/**
 * Takes a whole body off the wire before it is read, so that the connection is free early and a
 * body that turns out to be none of ours can be shown.
 */
final class AnswerConverter<T> implements Converter<ResponseBody, Answer<T>> {
  private final BodyReader<T> reader;

  AnswerConverter(BodyReader<T> reader) {
    this.reader = reader;
  }

  @Override
  public Answer<T> convert(ResponseBody body) throws IOException {
    MediaType type = body.contentType();
    return reader.read(type, buffer(body));
  }

  /** Reads the body of an answer whose status is not 2xx; Retrofit has buffered it. */
  Answer<T> convertError(ResponseBody body) {
    try {
      return EnvelopeReader.readError(buffer(body));
    } catch (IOException e) {
      throw new AssertionError("reading from memory", e);
    }
  }

  /** Returns what a status without a body, such as 204, stands for. */
  Answer<T> withoutBody() {
    return reader.read(null, new Buffer());
  }

  private static Buffer buffer(ResponseBody body) throws IOException {
    try (body) {
      Buffer buffer = new Buffer();
      body.source().readAll(buffer);
      return buffer;
    }
  }
}
