package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import retrofit2.Converter;

/** Writes a request body as JSON, whole before it is sent, so that its length is known. */
final class JsonBodyConverter<T> implements Converter<T, RequestBody> {
  private final JsonAdapter<T> adapter;
  private final MediaType mediaType;

  JsonBodyConverter(JsonAdapter<T> adapter, MediaType mediaType) {
    this.adapter = adapter;
    this.mediaType = mediaType;
  }

  @Override
  public RequestBody convert(T value) {
    Buffer buffer = new Buffer();
    try {
      adapter.toJson(buffer, value);
    } catch (CloudflareException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Retrofit would put the value into its own message.
      throw new InvalidInputException(
          "request body", "cannot be written as JSON: " + e.getMessage());
    }
    return RequestBody.create(buffer.readByteString(), mediaType);
  }
}
