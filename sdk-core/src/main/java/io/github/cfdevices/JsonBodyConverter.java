package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.JsonWriter;
import io.github.cfdevices.json.TypeAdapter;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.Converter;

/** Writes a request body as JSON into memory, so that its length is known before it is sent. */
final class JsonBodyConverter<T> implements Converter<T, RequestBody> {
  private final TypeAdapter<T> adapter;
  private final MediaType mediaType;

  JsonBodyConverter(TypeAdapter<T> adapter, MediaType mediaType) {
    this.adapter = adapter;
    this.mediaType = mediaType;
  }

  @Override
  public RequestBody convert(T value) {
    try (JsonWriter writer = JsonWriter.open()) {
      adapter.write(writer, value);
      return RequestBody.create(writer.bytes(), mediaType);
    } catch (CloudflareException e) {
      throw e;
    } catch (RuntimeException e) {
      // Retrofit's own message would contain the value, which can be a secret.
      throw new InvalidInputException(
          "request body", "cannot be written as JSON: " + e.getMessage());
    }
  }
}
