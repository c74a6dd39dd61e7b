package io.github.cfdevices;

import io.github.cfdevices.codegen.ContentType;
import io.github.cfdevices.codegen.QueryText;
import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.json.TypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Writes request bodies, headers and query values. */
final class CloudflareConverterFactory extends Converter.Factory {
  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    ContentType named = find(ContentType.class, parameterAnnotations);
    if (named == null) {
      named = find(ContentType.class, methodAnnotations);
    }
    MediaType mediaType = named == null ? MediaTypes.JSON : MediaType.get(named.value());
    boolean json = MediaTypes.isJson(mediaType) && type != ByteString.class;
    return json
        ? new JsonBodyConverter<>(TypeAdapter.ofType(type), mediaType)
        : new RawBodyConverter(mediaType);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      // First, because the comparison with others would load them.
      if (annotation instanceof Query || annotation instanceof Path) {
        break;
      }
      if (annotation instanceof Header header) {
        return value -> Checks.headerValue(header.value(), QueryText.of(value));
      }
    }
    return QueryText.CONVERTER;
  }

  private static <A extends Annotation> @Nullable A find(Class<A> type, Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (type.isInstance(annotation)) {
        return type.cast(annotation);
      }
    }
    return null;
  }
}
