package io.github.cfdevices;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request body, or a part of one, as generated services take it; immutable. Only methods that
 * send a body create it, so that R8 removes the code that writes JSON from an app that calls none
 * of them. This is for use within cfdevices only.
 */
@InternalApi
public interface BodyValue {
  /** Returns the body with the media type that annotations name, or as JSON. */
  RequestBody encode(Annotation[] parameterAnnotations, Annotation[] methodAnnotations);

  /**
   * Returns the body with a value.
   *
   * @throws InvalidInputException if it is null
   */
  static BodyValue of(@Nullable Object value) {
    Object body = Checks.required("request body", value);
    return (parameter, method) -> BodyConverterFactory.encode(body, parameter, method);
  }

  /** Returns the part with a value, or null for null. */
  static @Nullable BodyValue part(@Nullable Object value) {
    return value == null ? null : of(value);
  }

  /** Returns a part for each value, or null for null. */
  static @Nullable List<BodyValue> parts(@Nullable List<?> values) {
    if (values == null) {
      return null;
    }
    List<BodyValue> all = new ArrayList<>();
    for (Object value : values) {
      all.add(of(value));
    }
    return all;
  }
}
