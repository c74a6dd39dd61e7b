package io.github.cfdevices;

import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Decodes results with the SDK's own reader for responses and its checks, for the benchmarks. */
public final class ResultDecoder<T> {
  private static final MediaType JSON = MediaType.get("application/json");

  private final BodyReader<Object> reader;

  private ResultDecoder(Type result) {
    this.reader = ApiCallAdapterFactory.reader(result, new Annotation[0]);
  }

  /** Returns a decoder of results that are lists. */
  public static <E> ResultDecoder<List<E>> ofList(Class<E> element) {
    return new ResultDecoder<>(Types.newParameterizedType(List.class, element));
  }

  /** Returns the result and empties the buffer, as for a response. */
  public T decode(Buffer body) {
    ParsedBody<Object> parsed = reader.read(ResponseBody.create(body, JSON, body.size()));
    if (parsed instanceof Envelope<?> envelope) {
      @SuppressWarnings("unchecked") // The reader is created for this type.
      T result = (T) Objects.requireNonNull(envelope.result);
      return result;
    }
    throw new IllegalStateException(String.valueOf(parsed));
  }
}
