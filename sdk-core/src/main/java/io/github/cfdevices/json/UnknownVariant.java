package io.github.cfdevices.json;

import io.github.cfdevices.errors.InternalApi;

/**
 * A value of a union whose class is unknown. It is public because generated classes implement it.
 */
@InternalApi
public interface UnknownVariant {
  /** Returns the JSON, unchanged. */
  RawJson json();
}
