package io.github.cfdevices;

/** What to do when a resource was changed by somebody else between reading and putting it back. */
public enum OnConflict {
  /** Ask for the resource again right before it is put, and put nothing if it has changed. */
  FAIL,
  /** Put without asking: what somebody else changed meanwhile is lost. */
  OVERWRITE
}
