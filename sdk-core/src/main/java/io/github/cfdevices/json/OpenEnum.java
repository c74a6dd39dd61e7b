package io.github.cfdevices.json;

/**
 * A string with known values. Unlike a Java enum, it can also hold other values, which are sent
 * back unchanged. Implementations are immutable, and equal if their values are equal.
 *
 * <p>Implementations also have a method {@code known()}, which returns a Java enum for {@code
 * switch}.
 */
public interface OpenEnum {
  /** Returns the value in JSON. */
  String value();

  /** Returns whether this version of the SDK has a constant for the value. */
  boolean isKnown();
}
