package io.github.cfdevices;

/**
 * Receives what became of a call: exactly one method is called, exactly once.
 *
 * <p>That happens on a thread of OkHttp, or on the caller's own before {@link ApiCall#enqueue}
 * returns when nothing could be sent. What a callback throws goes to the uncaught exception handler
 * of that thread; the client stays usable.
 */
public interface ApiCallback<T> {
  /** Receives the result. */
  void onResult(T result);

  /** Receives the reason why there is no result. */
  void onFailure(CloudflareException failure);
}
