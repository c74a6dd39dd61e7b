package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method whose successful response body is the result itself; without this
 * annotation the result is inside an envelope. Failures have an envelope in both cases. This is for
 * use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface BareResult {
  /** Returns how the body is read. */
  BodyKind value();

  /** Returns the media type of the body, which is sent in the {@code Accept} header. */
  String mediaType() default "application/json";
}
