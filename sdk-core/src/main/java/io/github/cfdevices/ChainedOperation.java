package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CancellationSlot;
import java.util.function.Function;

/** A request that depends on the result of another one and is sent only if that one succeeds. */
final class ChainedOperation<A, T> implements Operation<T> {
  private final ApiCall<A> first;
  private final Function<A, ApiCall<T>> next;

  /**
   * Creates an operation of two requests.
   *
   * @param first the request that is sent first
   * @param next returns the second request, or throws a {@link CloudflareException}, so that none
   *     is sent
   */
  ChainedOperation(ApiCall<A> first, Function<A, ApiCall<T>> next) {
    this.first = first;
    this.next = next;
  }

  @Override
  public T execute() {
    return next.apply(first.execute()).execute();
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    first.enqueue(
        new ApiCallback<A>() {
          @Override
          public void onResult(A result) {
            ApiCall<T> second;
            try {
              second = next.apply(result);
            } catch (CloudflareException e) {
              callback.onFailure(e);
              return;
            }
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
  public <U> Operation<U> map(Function<ApiResponse<T>, U> further) {
    return new ChainedOperation<>(first, result -> next.apply(result).map(further));
  }
}
