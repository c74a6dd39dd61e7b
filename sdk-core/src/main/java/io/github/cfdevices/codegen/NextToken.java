package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Locates the token of the next page in the response body of a service method; without this
 * annotation it is the cursor in {@code result_info}. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface NextToken {
  /** Returns the path of the token: member names, joined by dots. */
  String value();
}
