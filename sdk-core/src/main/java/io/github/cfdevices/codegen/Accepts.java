package io.github.cfdevices.codegen;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.http.CredentialKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the kinds of credentials that an operation accepts, on its service method. A call with
 * another kind fails before it is sent, unless the operation also accepts no credentials. Without
 * this annotation every kind is accepted. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface Accepts {
  /** Returns the accepted kinds. */
  CredentialKind[] value();

  /** Returns the headers of accepted keys, and {@code ?} with the query parameters of others. */
  String[] keys() default {};
}
