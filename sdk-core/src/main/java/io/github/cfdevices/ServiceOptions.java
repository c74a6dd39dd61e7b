package io.github.cfdevices;

import io.github.cfdevices.http.CallOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds options to the calls of a Retrofit service. */
final class ServiceOptions implements InvocationHandler {
  private final Object service;
  private final CallOptions options;

  private ServiceOptions(Object service, CallOptions options) {
    this.service = service;
    this.options = options;
  }

  /** Returns a service whose calls have options. */
  static <S> S add(CallOptions options, Class<S> type, S service) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new ServiceOptions(service, options)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result;
    try {
      result = method.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    return result instanceof ApiCall<?> call ? call.with(options) : result;
  }
}
