package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the document allows a success without a result: null, or a response without content
 * beside one with content. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface OptionalResult {}
