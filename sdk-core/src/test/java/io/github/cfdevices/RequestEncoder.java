package io.github.cfdevices;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Objects;
import okhttp3.RequestBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Encodes request bodies with the converter of the SDK, for the benchmarks. */
public final class RequestEncoder<T> {
  private final Converter<T, RequestBody> converter;

  @SuppressWarnings("unchecked") // The converter is created for this class.
  private RequestEncoder(Class<T> request) {
    Retrofit retrofit = new Retrofit.Builder().baseUrl("http://127.0.0.1").build();
    Annotation[] none = {};
    this.converter =
        (Converter<T, RequestBody>)
            new CloudflareConverterFactory().requestBodyConverter(request, none, none, retrofit);
  }

  public static <T> RequestEncoder<T> of(Class<T> request) {
    return new RequestEncoder<>(request);
  }

  /** Returns the encoded body. */
  public RequestBody encode(T request) throws IOException {
    return Objects.requireNonNull(converter.convert(request));
  }
}
