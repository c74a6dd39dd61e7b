package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CancellationSlot;
import java.util.function.Function;

/** How the result of an {@link ApiCall} is obtained: by one request, or by several in sequence. */
interface Operation<T> {
  /** Sends on this thread and returns the result. */
  T execute();

  /** Sends on worker threads; the slot cancels the request that is being sent. */
  void enqueue(ApiCallback<? super T> callback, CancellationSlot slot);

  /**
   * Returns an operation whose result is made of the last response; the function may throw a {@link
   * CloudflareException}.
   */
  <U> Operation<U> map(Function<ApiResponse<T>, U> further);
}
