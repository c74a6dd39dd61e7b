package io.github.cfdevices;

import io.github.cfdevices.codegen.QueryText;
import io.github.cfdevices.errors.Checks;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Writes headers, query values and the bodies of generated services. */
final class CloudflareConverterFactory extends Converter.Factory {
  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return type == BodyValue.class
        ? (Converter<BodyValue, RequestBody>)
            value -> value.encode(parameterAnnotations, methodAnnotations)
        : null;
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
    return type == String.class ? null : QueryText.CONVERTER; // Null: the string is unchanged.
  }

  static <A extends Annotation> @Nullable A find(Class<A> type, Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (type.isInstance(annotation)) {
        return type.cast(annotation);
      }
    }
    return null;
  }
}
