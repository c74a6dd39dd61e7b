package io.github.cfdevices;

import io.github.cfdevices.http.CallOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Adds options to the calls of a Retrofit service. */
final class ServiceOptions implements InvocationHandler {
  private final Object service;
  private final InvocationHandler handler;
  private final CallOptions options;

  private ServiceOptions(Object service, CallOptions options) {
    this.service = service;
    // Its methods cannot be called by reflection: generated services are package-private.
    this.handler = Proxy.getInvocationHandler(service);
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
    Object result = handler.invoke(service, method, arguments);
    return result instanceof ApiCall<?> call ? call.with(options) : result;
  }
}
