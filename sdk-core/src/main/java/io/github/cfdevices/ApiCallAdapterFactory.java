package io.github.cfdevices;

import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.NextToken;
import io.github.cfdevices.codegen.OptionalResult;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.OperationTraits;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Adapts service methods that return {@link ApiCall}; rejects every other return type. */
final class ApiCallAdapterFactory extends CallAdapter.Factory {
  final CallEngine engine;

  ApiCallAdapterFactory(CallEngine engine) {
    this.engine = engine;
  }

  @Override
  public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != ApiCall.class
        || !(returnType instanceof ParameterizedType type)) {
      throw new IllegalArgumentException("must return ApiCall with a type, such as ApiCall<Done>");
    }
    return new Adapter<Object>(
        OperationAnnotations.traits(annotations),
        reader(getParameterUpperBound(0, type), annotations));
  }

  /** Returns the reader of a service method's response bodies. */
  static BodyReader<Object> reader(Type resultType, Annotation[] annotations) {
    ResultAt at = null;
    BareResult bare = null;
    NextToken next = null;
    boolean optional = false;
    for (Annotation annotation : annotations) {
      if (OperationAnnotations.isCommon(annotation)) {
        continue;
      }
      if (annotation instanceof ResultAt found) {
        at = found;
      } else if (annotation instanceof BareResult found) {
        bare = found;
      } else if (annotation instanceof NextToken found) {
        next = found;
      } else if (annotation instanceof OptionalResult
          || OperationAnnotations.isDelete(annotation)) {
        optional = true; // A deleted resource may have nothing to return.
      }
    }
    BodyReader<Object> reader =
        bare == null
            ? ResultReader.of(resultType, at, optional)
            : BareReader.of(bare, resultType, at, optional);
    return next == null ? reader : new NextTokenReader<>(reader, next.value());
  }

  private final class Adapter<T> implements CallAdapter<Void, ApiCall<T>> {
    private final OperationTraits traits;
    private final BodyReader<T> reader;

    Adapter(OperationTraits traits, BodyReader<T> reader) {
      this.traits = traits;
      this.reader = reader;
    }

    /** Returns a type that Retrofit has a converter for; Retrofit never converts the response. */
    @Override
    public Type responseType() {
      return Void.class;
    }

    @Override
    public ApiCall<T> adapt(Call<Void> call) {
      return new ApiCall<>(RequestOperation.of(engine, call, traits, reader));
    }
  }
}
