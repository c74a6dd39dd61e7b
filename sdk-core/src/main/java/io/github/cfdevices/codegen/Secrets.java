package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the members of an operation's request body that are secret, on its service method. A logger
 * gets bodies of operations with this annotation only, and those members masked. This is for use
 * within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface Secrets {
  /** Returns the names, which hold at any depth; none says that no member is secret. */
  String[] value();
}
