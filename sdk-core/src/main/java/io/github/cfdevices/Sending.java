package io.github.cfdevices;

import java.util.function.Function;

/** How the result of an {@link ApiCall} is got: by one request, or by one after the other. */
interface Sending<T> {
  /** Sends on this thread and returns the result. */
  T execute();

  /** Sends and calls back; whatever is under way is what the handle cancels. */
  void enqueue(ApiCallback<? super T> callback, LateCancelable handle);

  /** Returns the same with a result made of the last answer; the function may throw our own. */
  <U> Sending<U> map(Function<ApiResponse<T>, U> further);
}
