package io.github.cfdevices;

import io.github.cfdevices.json.TypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.ByteString;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes the request bodies of an app's own services, which can have any type. */
final class BodyConverterFactory extends Converter.Factory {
  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    MediaType mediaType = RequestBodies.mediaType(parameterAnnotations, methodAnnotations);
    if (MediaTypes.isJson(mediaType) && type != ByteString.class) {
      TypeAdapter<Object> adapter = TypeAdapter.ofType(type);
      return value -> RequestBodies.json(mediaType, writer -> adapter.write(writer, value));
    }
    return value -> RequestBodies.raw(mediaType, value);
  }
}
