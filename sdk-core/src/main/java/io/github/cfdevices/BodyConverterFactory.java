package io.github.cfdevices;

import io.github.cfdevices.codegen.ContentType;
import io.github.cfdevices.codegen.QueryText;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.json.JsonWriter;
import io.github.cfdevices.json.TypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.ByteString;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes request bodies of any type: those of an app's own services, and {@link BodyValue}s. */
final class BodyConverterFactory extends Converter.Factory {
  // A charset parameter would be meaningless: JSON is UTF-8.
  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    MediaType mediaType = mediaType(parameterAnnotations, methodAnnotations);
    if (MediaTypes.isJson(mediaType) && type != ByteString.class) {
      TypeAdapter<Object> adapter = TypeAdapter.ofType(type);
      return value -> json(mediaType, writer -> adapter.write(writer, value));
    }
    return value -> raw(mediaType, value);
  }

  /** Returns a value as the media type of its annotations. Bytes are sent unchanged. */
  static RequestBody encode(
      Object value, Annotation[] parameterAnnotations, Annotation[] methodAnnotations) {
    MediaType mediaType = mediaType(parameterAnnotations, methodAnnotations);
    return MediaTypes.isJson(mediaType) && !(value instanceof ByteString)
        ? json(mediaType, writer -> writer.property(value))
        : raw(mediaType, value);
  }

  /** Returns the media type that annotations of a parameter or its method name, or that of JSON. */
  private static MediaType mediaType(
      Annotation[] parameterAnnotations, Annotation[] methodAnnotations) {
    ContentType named = CloudflareConverterFactory.find(ContentType.class, parameterAnnotations);
    if (named == null) {
      named = CloudflareConverterFactory.find(ContentType.class, methodAnnotations);
    }
    return named == null ? JSON : MediaType.get(named.value());
  }

  /** Returns JSON as a body. It is in memory, so that its length is known before it is sent. */
  private static RequestBody json(MediaType mediaType, Consumer<JsonWriter> value) {
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
  private static RequestBody raw(MediaType mediaType, Object value) {
    ByteString bytes =
        value instanceof ByteString given
            ? given
            : ByteString.encodeString(QueryText.of(value), MediaTypes.charset(mediaType));
    return RequestBody.create(bytes, mediaType);
  }
}
