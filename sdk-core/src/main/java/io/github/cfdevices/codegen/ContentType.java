package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the media type of a request body on its service method, or that of a part of a form on its
 * parameter. Without this annotation a body or part is {@code application/json}. This is for use
 * within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
@InternalApi
public @interface ContentType {
  /** Returns the media type. A body that is not JSON is sent as a plain string or plain bytes. */
  String value();
}
