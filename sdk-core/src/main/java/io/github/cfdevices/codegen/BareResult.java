package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the body of a successful response is the result of a service method; without this
 * annotation the result stands in an envelope. Failures come in envelopes all the same. This is for
 * use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface BareResult {
  /** Returns how the body is read. */
  BodyKind value();

  /** Returns the media type of the body, which the request asks for. */
  String mediaType() default "application/json";
}
