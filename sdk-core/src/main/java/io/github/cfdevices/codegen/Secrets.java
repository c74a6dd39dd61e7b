package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the secret members of an operation's request body, on its service method. Only bodies of
 * operations with this annotation are logged, with these members masked. This is for use within
 * cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface Secrets {
  /**
   * Returns the member names, which are masked at any depth; an empty array means that no member is
   * secret.
   */
  String[] value();
}
