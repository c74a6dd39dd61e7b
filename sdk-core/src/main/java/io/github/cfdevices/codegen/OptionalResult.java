package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that can succeed without a result: the result is nullable, or the document has
 * both a 2xx response with content and one without. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface OptionalResult {}
