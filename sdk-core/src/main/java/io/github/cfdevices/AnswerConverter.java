package io.github.cfdevices;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;

/**
 * Takes a whole body off the wire before it is read, so that the connection is free early and a
 * body that turns out to be no envelope can be shown.
 */
final class AnswerConverter<T> implements Converter<ResponseBody, Answer<T>> {
  private final ResultReader<T> results;

  AnswerConverter(ResultReader<T> results) {
    this.results = results;
  }

  @Override
  public Answer<T> convert(ResponseBody body) throws IOException {
    return EnvelopeReader.read(buffer(body), results);
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
    return EnvelopeReader.read(new Buffer(), results);
  }

  private static Buffer buffer(ResponseBody body) throws IOException {
    try (body) {
      Buffer buffer = new Buffer();
      body.source().readAll(buffer);
      return buffer;
    }
  }
}
