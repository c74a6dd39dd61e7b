// Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
// Edit that document, or the templates, and build again.
package com.example.model;

import io.github.cfdevices.codegen.Generated;
import io.github.cfdevices.json.EnumValue;
import java.util.Map;

/** A region. */
@Generated
public final class Region extends EnumValue {
  /** Western Europe. */
  public static final Region EU_WEST = new Region("eu-west", Known.EU_WEST);
  public static final Region US_EAST = new Region("us-east", Known.US_EAST);

  /** No region. */
  public static final Region EMPTY = new Region("", Known.EMPTY);

  private static final Map<String, Region> constants = byValue(EU_WEST, US_EAST, EMPTY);

  private final Known known;

  private Region(String value, Known known) {
    super(value);
    this.known = known;
  }

  /** Returns the constant of a value, or a new instance if there is none. */
  public static Region of(String value) {
    Region constant = constants.get(value);
    return constant == null ? new Region(value, Known.UNRECOGNIZED) : constant;
  }

  /** Returns the constant as a Java enum, for {@code switch}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean isKnown() {
    return known != Known.UNRECOGNIZED;
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
