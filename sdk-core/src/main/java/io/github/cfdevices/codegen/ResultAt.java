package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where inside {@code result} the value of a service method stands; without this annotation it
 * is {@code result} itself. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface ResultAt {
  /** Returns the names of the members that lead to the value, joined by dots. */
  String value();
}
