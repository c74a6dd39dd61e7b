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
 * this annotation, or without kinds, every kind is accepted. This is for use within cfdevices only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@InternalApi
public @interface Accepts {
  /** Returns the accepted kinds. */
  CredentialKind[] value() default {};

  /**
   * Returns the names of accepted keys: a header, {@code ?} with a query parameter, or {@code
   * Cookie:} with a cookie. The names of credentials that are sent together are sorted and
   * separated by {@code and}. A token is named {@code Authorization: Bearer}.
   */
  String[] keys() default {};

  /** Returns the permissions of which an API token needs one; empty if they are unknown. */
  String[] permissions() default {};
}
