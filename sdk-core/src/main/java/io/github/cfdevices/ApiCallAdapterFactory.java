package io.github.cfdevices;

import com.squareup.moshi.Types;
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
    if (!(returnType instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException("ApiCall must have a type, such as ApiCall<Done>");
    }
    Type resultType = getParameterUpperBound(0, parameterized);
    Type answerType = Types.newParameterizedType(Answer.class, resultType);
    return new Adapter<Object>(
        answerType,
        (AnswerConverter<Object>)
            retrofit.<Answer<Object>>responseBodyConverter(answerType, annotations));
  }

  private final class Adapter<T> implements CallAdapter<Answer<T>, ApiCall<T>> {
    private final Type answerType;
    private final AnswerConverter<T> converter;

    Adapter(Type answerType, AnswerConverter<T> converter) {
      this.answerType = answerType;
      this.converter = converter;
    }

    @Override
    public Type responseType() {
      return answerType;
    }

    @Override
    public ApiCall<T> adapt(Call<Answer<T>> call) {
      return new ApiCall<>(Exchange.of(call, converter, transport));
    }
  }
}
