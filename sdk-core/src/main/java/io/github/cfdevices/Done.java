package io.github.cfdevices;

/** The result of a call whose answer carries nothing but success. */
public enum Done {
  /** The call succeeded. */
  DONE
}
