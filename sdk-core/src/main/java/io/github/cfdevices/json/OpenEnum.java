package io.github.cfdevices.json;

/**
 * A string of which the API documents some values; other values are kept and sent back unchanged.
 *
 * <p>Implementations also have a {@code known()} that returns a plain Java enum for {@code switch}.
 */
public interface OpenEnum {
  /** Returns the value as it is sent and received. */
  String value();

  /** Returns whether this version of the SDK has a constant for the value. */
  boolean isKnown();
}
