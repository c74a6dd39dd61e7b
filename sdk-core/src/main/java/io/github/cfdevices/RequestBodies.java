package io.github.cfdevices;

import io.github.cfdevices.codegen.ContentType;
import io.github.cfdevices.codegen.QueryText;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.JsonWriter;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.ByteString;

/** Creates request bodies. */
final class RequestBodies {
  private RequestBodies() {}

  /** Returns a value as the media type of its annotations. Bytes are sent unchanged. */
  static RequestBody encode(
      Object value, Annotation[] parameterAnnotations, Annotation[] methodAnnotations) {
    MediaType mediaType = mediaType(parameterAnnotations, methodAnnotations);
    return MediaTypes.isJson(mediaType) && !(value instanceof ByteString)
        ? json(mediaType, writer -> writer.property(value))
        : raw(mediaType, value);
  }

  /** Returns the media type that annotations of a parameter or its method name, or that of JSON. */
  static MediaType mediaType(Annotation[] parameterAnnotations, Annotation[] methodAnnotations) {
    ContentType named = CloudflareConverterFactory.find(ContentType.class, parameterAnnotations);
    if (named == null) {
      named = CloudflareConverterFactory.find(ContentType.class, methodAnnotations);
    }
    return named == null ? MediaTypes.JSON : MediaType.get(named.value());
  }

  /** Returns JSON as a body. It is in memory, so that its length is known before it is sent. */
  static RequestBody json(MediaType mediaType, Consumer<JsonWriter> value) {
    try (JsonWriter writer = JsonWriter.open()) {
      value.accept(writer);
      return RequestBody.create(writer.bytes(), mediaType);
    } catch (CloudflareException e) {
      throw e;
    } catch (RuntimeException e) {
      // Retrofit's own message would contain the value, which can be a secret.
      throw new InvalidInputException(
          "request body", "cannot be written as JSON: " + e.getMessage());
    }
  }

  /** Returns bytes, or the string of another value, as a body without JSON encoding. */
  static RequestBody raw(MediaType mediaType, Object value) {
    ByteString bytes =
        value instanceof ByteString given
            ? given
            : ByteString.encodeString(QueryText.of(value), MediaTypes.charset(mediaType));
    return RequestBody.create(bytes, mediaType);
  }
}
