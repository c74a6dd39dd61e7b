package io.github.cfdevices.tests.generation;

import io.github.cfdevices.Done;
import io.github.cfdevices.codegen.BareResult;
import io.github.cfdevices.codegen.BodyKind;
import io.github.cfdevices.codegen.ResultAt;
import io.github.cfdevices.tests.support.GeneratedSources;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The calls of generated Retrofit services. */
final class WholeApiServices {
  /**
   * One call.
   *
   * @param operation such as {@code GET /zones/{zone_id}}
   * @param result the type of its value, or null if there is none
   * @param body the type of the request body, or null if it is not JSON
   * @param enveloped whether the result is a member of the body
   * @param path the path of the value in the result
   */
  record Call(
      String operation,
      @Nullable Type result,
      @Nullable Type body,
      boolean enveloped,
      List<String> path) {
    /** Returns the value in a response, or null if it has none. */
    @Nullable Object resultIn(Object answer) {
      Object value = answer;
      if (enveloped) {
        value = answer instanceof Map<?, ?> envelope ? envelope.get("result") : null;
      }
      for (String member : path) {
        value = value instanceof Map<?, ?> object ? object.get(member) : null;
      }
      return value;
    }
  }

  private WholeApiServices() {}

  static List<Call> below(Path classes, Path sources, ClassLoader loader) throws IOException {
    WholeApiBodies bodies = new WholeApiBodies(sources, loader);
    List<Call> calls = new ArrayList<>();
    for (Path file : GeneratedSources.filesBelow(classes)) {
      String name = file.getFileName().toString();
      if (name.endsWith("Service.class")) {
        String className =
            WholeApiRun.PACKAGE + ".api." + name.substring(0, name.length() - ".class".length());
        Class<?> service = service(className, loader);
        for (Method method : service.getDeclaredMethods()) {
          calls.add(call(method, bodies));
        }
      }
    }
    return calls;
  }

  private static Class<?> service(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Call call(Method method, WholeApiBodies bodies) {
    Type result = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    boolean hasBody =
        Stream.of(method.getParameterAnnotations())
            .flatMap(Stream::of)
            .anyMatch(Body.class::isInstance);
    Type body = hasBody ? bodies.typeOf(method) : null;
    ResultAt at = method.getAnnotation(ResultAt.class);
    List<String> path = at == null ? List.of() : List.of(at.value().split("\\."));
    BareResult bare = method.getAnnotation(BareResult.class);
    boolean decoded = result != Done.class && (bare == null || bare.value() == BodyKind.JSON);
    return new Call(operation(method), decoded ? result : null, body, bare == null, path);
  }

  private static String operation(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      String operation =
          annotation instanceof GET get
              ? "GET /" + get.value()
              : annotation instanceof POST post
                  ? "POST /" + post.value()
                  : annotation instanceof PUT put
                      ? "PUT /" + put.value()
                      : annotation instanceof PATCH patch
                          ? "PATCH /" + patch.value()
                          : annotation instanceof DELETE delete
                              ? "DELETE /" + delete.value()
                              : annotation instanceof HEAD head
                                  ? "HEAD /" + head.value()
                                  : annotation instanceof OPTIONS options
                                      ? "OPTIONS /" + options.value()
                                      : annotation instanceof HTTP http
                                          ? http.method() + " /" + http.path()
                                          : null;
      if (operation != null) {
        return operation;
      }
    }
    throw new AssertionError(method + " is no call");
  }
}
