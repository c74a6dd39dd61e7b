package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.JsonCodec;
import io.github.cfdevices.json.JsonOutput;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.Converter;

/** Writes a request body as JSON into memory, so that its length is known before it is sent. */
final class JsonBodyConverter<T> implements Converter<T, RequestBody> {
  private final JsonCodec<T> codec;
  private final MediaType mediaType;

  JsonBodyConverter(JsonCodec<T> codec, MediaType mediaType) {
    this.codec = codec;
    this.mediaType = mediaType;
  }

  @Override
  public RequestBody convert(T value) {
    try (JsonOutput out = JsonOutput.open()) {
      codec.write(out, value);
      return RequestBody.create(out.bytes(), mediaType);
    } catch (CloudflareException e) {
      throw e;
    } catch (RuntimeException e) {
      // Retrofit's own message would contain the value, which can be a secret.
      throw new InvalidInputException(
          "request body", "cannot be written as JSON: " + e.getMessage());
    }
  }
}
