package io.github.cfdevices;

import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;

/** Takes results out of envelopes and writes request bodies and query values. */
final class CloudflareConverterFactory extends Converter.Factory {
  private final Moshi moshi;

  CloudflareConverterFactory(Moshi moshi) {
    this.moshi = moshi;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(type) != Answer.class) {
      return null;
    }
    Type resultType = getParameterUpperBound(0, (ParameterizedType) type);
    return new AnswerConverter<>(ResultReader.of(resultType, resultAt(annotations), moshi));
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return new JsonBodyConverter<>(moshi.adapter(type));
  }

  @Override
  public Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Header header) {
        return (Converter<Object, String>)
            value -> Checks.headerValue(header.value(), QueryText.of(value));
      }
    }
    return (Converter<Object, String>) QueryText::of;
  }

  private static @Nullable ResultAt resultAt(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof ResultAt at) {
        return at;
      }
    }
    return null;
  }
}
