package io.github.cfdevices;

/**
 * What an edit does if its request lacks a property that the document requires. The API omits some
 * stored properties from its responses, and a PUT without them would remove them.
 */
public enum OnMissing {
  /** Fail before anything is written. */
  FAIL,
  /** Send the request without the properties. */
  SEND
}
