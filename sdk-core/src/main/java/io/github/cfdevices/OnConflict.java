package io.github.cfdevices;

/** What an edit does if another client changes the resource after it was read. */
public enum OnConflict {
  /** Read the resource again right before the PUT, and fail if it has changed. */
  FAIL,
  /** Send the PUT without reading again, which overwrites changes of other clients. */
  OVERWRITE
}
