package io.github.cfdevices;

import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Takes results out of bodies by what the SDK does so with, checks included. */
public final class ResultDecoder<T> {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Converter<ResponseBody, ?> converter;

  private ResultDecoder(Type result) {
    Retrofit retrofit = new Retrofit.Builder().baseUrl("http://127.0.0.1").build();
    this.converter =
        Objects.requireNonNull(
            new CloudflareConverterFactory()
                .responseBodyConverter(
                    Types.newParameterizedType(ApiCall.class, result),
                    new Annotation[0],
                    retrofit));
  }

  /** Returns a decoder of results that are lists. */
  public static <E> ResultDecoder<List<E>> ofList(Class<E> element) {
    return new ResultDecoder<>(Types.newParameterizedType(List.class, element));
  }

  /** Returns the result; the buffer is empty then, as a connection's would be. */
  public T decode(Buffer body) throws IOException {
    Object answer = converter.convert(ResponseBody.create(body, JSON, body.size()));
    if (answer instanceof Envelope<?> envelope) {
      @SuppressWarnings("unchecked") // The converter is one of such results.
      T result = (T) Objects.requireNonNull(envelope.result());
      return result;
    }
    throw new IllegalStateException(String.valueOf(answer));
  }
}
