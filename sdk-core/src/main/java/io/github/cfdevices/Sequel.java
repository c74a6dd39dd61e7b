package io.github.cfdevices;

import java.util.function.Function;

/**
 * A request that depends on the result of another, and is not sent unless that succeeds.
 *
 * @param first the request that goes out first
 * @param next gives the second; it may throw our own exceptions, and then nothing more is sent
 */
record Sequel<A, T>(ApiCall<A> first, Function<A, ApiCall<T>> next) implements Sending<T> {
  @Override
  public T execute() {
    return next.apply(first.execute()).execute();
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, LateCancelable handle) {
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
            second.enqueue(callback, handle);
          }

          @Override
          public void onFailure(CloudflareException failure) {
            callback.onFailure(failure);
          }
        },
        handle);
  }

  @Override
  public <U> Sending<U> map(Function<ApiResponse<T>, U> further) {
    return new Sequel<>(first, result -> next.apply(result).map(further));
  }
}
