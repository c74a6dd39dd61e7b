package io.github.cfdevices;

/** The result of a call whose response contains no value. */
public enum Done {
  /** The call succeeded. */
  DONE
}
