package io.github.cfdevices.json;

/**
 * A text of which the API documents some values; any other value is kept and sent back unchanged.
 *
 * <p>Implementations also have a {@code known()} that returns a plain Java enum for {@code switch}.
 */
public interface OpenEnum {
  /** Returns the value as it stands on the wire. */
  String value();

  /** Returns whether this version of the SDK has a constant for the value. */
  boolean isKnown();
}
