// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import com.squareup.moshi.JsonClass;
import io.github.cfdevices.codegen.Generated;
import java.util.List;

/**
 * When a check runs.
 *
 * <p>The JSON type of the value determines the class. If there is none for the type or for what the
 * value contains, the class is {@link UnknownWindow}.
 */
@Generated
@JsonClass(generateAdapter = true, generator = "cfdevices")
public sealed interface Window
    permits WindowList,
        WindowOption3,
        WindowString,
        UnknownWindow {
  /**
   * Returns a value that is a string.
   *
   * <p>Must have at most 20 characters.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the value is null or violates a
   *     limit
   */
  static Window of(String value) {
    return WindowString.of(value);
  }

  /**
   * Returns a value that is an array of 64-bit integers.
   *
   * <p>Each item must be between 0 and 23.
   *
   * @throws io.github.cfdevices.errors.InvalidInputException if the value is null or contains null
   *     or violates a limit
   */
  static Window of(List<Long> value) {
    return WindowList.of(value);
  }

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
    R visitOther(Window other);

    /** Visits an instance of {@link WindowList}. */
    default R visitWindowList(WindowList value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link WindowOption3}. */
    default R visitWindowOption3(WindowOption3 value) {
      return visitOther(value);
    }

    /** Visits an instance of {@link WindowString}. */
    default R visitWindowString(WindowString value) {
      return visitOther(value);
    }

    /** Visits a value of a class that this version of the SDK does not know. */
    default R visitUnknownWindow(UnknownWindow value) {
      return visitOther(value);
    }
  }
}
