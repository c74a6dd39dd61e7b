package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.CancellationSlot;
import java.util.function.Function;

/** A request that depends on the result of another one and is sent only if that one succeeds. */
final class ChainedOperation<T> implements Operation<T> {
  private final ApiCall<ApiCall<T>> first;

  /**
   * Creates an operation of two requests.
   *
   * @param first the request that is sent first; its result is the second one
   */
  ChainedOperation(ApiCall<ApiCall<T>> first) {
    this.first = first;
  }

  @Override
  public T execute() {
    return first.execute().execute();
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    first.enqueue(
        new ApiCallback<ApiCall<T>>() {
          @Override
          public void onResult(ApiCall<T> second) {
            second.enqueue(callback, slot);
          }

          @Override
          public void onFailure(CloudflareException failure) {
            callback.onFailure(failure);
          }
        },
        slot);
  }

  @Override
  public Operation<T> with(CallOptions options) {
    return new ChainedOperation<>(
        first.with(options).map(response -> response.result().with(options)));
  }

  @Override
  public <U> Operation<U> map(Function<ApiResponse<T>, U> further) {
    return new ChainedOperation<>(first.map(response -> response.result().map(further)));
  }
}
