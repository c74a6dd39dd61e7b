package io.github.cfdevices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where inside {@code result} the value of a service method stands; without this annotation it
 * is {@code result} itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ResultAt {
  /** Returns the names of the members that lead to the value, joined by dots. */
  String value();
}
