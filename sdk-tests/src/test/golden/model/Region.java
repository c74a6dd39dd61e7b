// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.OpenEnum;
import org.jspecify.annotations.Nullable;

/** A region. */
@Generated
public final class Region implements OpenEnum {
  /** Western Europe. */
  public static final Region EU_WEST = new Region("eu-west", Known.EU_WEST);
  public static final Region US_EAST = new Region("us-east", Known.US_EAST);

  /** No region. */
  public static final Region EMPTY = new Region("", Known.EMPTY);

  private final String value;
  private final Known known;

  private Region(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a value, or a new instance if there is none. */
  public static Region of(String value) {
    return switch (value) {
      case "eu-west" -> EU_WEST;
      case "us-east" -> US_EAST;
      case "" -> EMPTY;
      default -> new Region(value, Known.UNRECOGNIZED);
    };
  }

  @Override
  public String value() {
    return value;
  }

  /** Returns the constant as a Java enum, for {@code switch}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean isKnown() {
    return known != Known.UNRECOGNIZED;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the value in JSON. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version of the SDK knows, and one for all others. */
  public enum Known {
    EU_WEST,
    US_EAST,
    EMPTY,

    /** Any other value; see {@link Region#value()}. */
    UNRECOGNIZED
  }
}
