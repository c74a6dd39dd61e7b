package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;

/**
 * Receives the outcome of a call: exactly one method is called, exactly once.
 *
 * <p>It runs on a worker thread, or on the calling thread before {@link ApiCall#enqueue} returns if
 * the request cannot be built. An exception that a callback throws is passed to the uncaught
 * exception handler of that thread; the client stays usable.
 */
public interface ApiCallback<T> {
  /** Receives the result. */
  void onResult(T result);

  /** Receives the reason why there is no result. */
  void onFailure(CloudflareException failure);
}
