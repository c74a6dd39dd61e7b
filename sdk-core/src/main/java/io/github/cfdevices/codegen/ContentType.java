package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the media type of a request body (on the service method) or of a part of a form (on the
 * parameter). Without this annotation a body or part is {@code application/json}. This is for use
 * within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
@InternalApi
public @interface ContentType {
  /** Returns the media type. A body that is not JSON is sent as a string or as bytes. */
  String value();
}
