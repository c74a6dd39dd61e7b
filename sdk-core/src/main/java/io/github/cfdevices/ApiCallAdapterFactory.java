package io.github.cfdevices;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets service methods return {@link ApiCall}. */
final class ApiCallAdapterFactory extends CallAdapter.Factory {
  private final Transport transport;

  ApiCallAdapterFactory(Transport transport) {
    this.transport = transport;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != ApiCall.class) {
      return null;
    }
    if (!(returnType instanceof ParameterizedType)) {
      throw new IllegalArgumentException("ApiCall must have a type, such as ApiCall<Done>");
    }
    return new Adapter<Object>(
        returnType,
        (AnswerConverter<Object>)
            retrofit.<Answer<Object>>responseBodyConverter(returnType, annotations));
  }

  private final class Adapter<T> implements CallAdapter<Answer<T>, ApiCall<T>> {
    private final Type callType;
    private final AnswerConverter<T> converter;

    Adapter(Type callType, AnswerConverter<T> converter) {
      this.callType = callType;
      this.converter = converter;
    }

    /** Returns the type of the call: the converters know by it that the answer is for one. */
    @Override
    public Type responseType() {
      return callType;
    }

    @Override
    public ApiCall<T> adapt(Call<Answer<T>> call) {
      return new ApiCall<>(Exchange.of(call, converter, transport));
    }
  }
}
