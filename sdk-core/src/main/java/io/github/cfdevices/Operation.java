package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.CancellationSlot;
import io.github.cfdevices.http.ListenerDispatcher;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the result of an {@link ApiCall} is obtained: by one request, or by several in sequence. */
interface Operation<T> {
  /** Sends the requests on this thread and returns the result. */
  T execute();

  /** Sends the requests on worker threads; the slot cancels the one in flight. */
  void enqueue(ApiCallback<? super T> callback, CancellationSlot slot);

  /**
   * Returns this operation with its last response mapped to another result; the function may throw
   * a {@link CloudflareException}.
   */
  <U> Operation<U> map(Function<ApiResponse<T>, U> further);

  /** Returns this operation with options for each of its requests. */
  Operation<T> with(CallOptions options);

  /** Returns the listeners of the client, or null if there are none. */
  default @Nullable ListenerDispatcher listeners() {
    return null;
  }

  /** Returns this operation as a part of a sequence, whose listeners replace the client's. */
  default Operation<T> with(ListenerDispatcher sequence) {
    return this;
  }
}
