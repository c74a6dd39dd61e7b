package io.github.cfdevices.testkit;

import io.github.cfdevices.json.RawJson;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response of the fake. */
final class TestHttpResponse {
  private final HttpResponse<String> response;
  private @Nullable Object parsed;

  TestHttpResponse(HttpResponse<String> response) {
    this.response = response;
  }

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** Returns the value at a path of member names and list indexes. */
  @Nullable Object at(Object... path) {
    if (parsed == null) {
      parsed = RawJson.parse(body()).value();
    }
    Object value = parsed;
    for (Object step : path) {
      value =
          step instanceof Integer index
              ? ((List<?>) value).get(index)
              : ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  /** Returns a string, which must be present. */
  String text(Object... path) {
    return (String) at(path);
  }

  /** Returns the compact JSON of the value at a path. */
  String json(Object... path) {
    return RawJson.of(at(path)).text();
  }

  /** Returns the members of an object or of the objects of a list. */
  List<Map<?, ?>> objects(Object... path) {
    return ((List<?>) at(path)).stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }

  /** Returns one member of each object in {@code result}. */
  List<Object> each(String name) {
    return objects("result").stream().<Object>map(object -> object.get(name)).toList();
  }
}
