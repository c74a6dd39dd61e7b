// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What a check requests.
 *
 * <p>The sibling property {@code type} determines the class: {@link #discriminator()} returns its
 * value. If it is absent, or this version of the SDK does not know its value, the class is
 * {@link UnknownTarget}.
 */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public sealed interface Target
    permits HttpTarget,
        DnsTarget,
        UnknownTarget {
  /**
   * Returns the value of {@code type} that identifies this class, or null for an unknown class if
   * the response omits it.
   */
  @Nullable CheckType discriminator();

  /** Calls the visitor's method for this class and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Has a method for each class, for use before Java 21, in which {@code switch} does not support
   * sealed types. Classes without a method are passed to {@link #visitOther}, also those that a
   * later version of the SDK adds.
   *
   * @param <R> the type of the result
   */
  interface Visitor<R> {
    /** Visits a value whose method is not overridden. */
    R visitOther(Target other);

    /** Visits an instance of {@link HttpTarget}. */
    default R visitHttpTarget(HttpTarget value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link DnsTarget}. */
    default R visitDnsTarget(DnsTarget value) {
      return visitOther(value);
    }

    /** Visits a value of a class that this version of the SDK does not know. */
    default R visitUnknownTarget(UnknownTarget value) {
      return visitOther(value);
    }
  }
}
