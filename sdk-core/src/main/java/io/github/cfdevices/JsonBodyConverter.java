package io.github.cfdevices;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Writes a request body as JSON, whole before it is sent, so that its length is known. */
final class JsonBodyConverter<T> implements Converter<T, RequestBody> {
  // A charset parameter would be meaningless: JSON is UTF-8.
  private static final @Nullable MediaType JSON = MediaType.parse("application/json");

  private final JsonAdapter<T> adapter;

  JsonBodyConverter(JsonAdapter<T> adapter) {
    this.adapter = adapter;
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
    return RequestBody.create(buffer.readByteString(), JSON);
  }
}
