package io.github.cfdevices.rx;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.Done;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InternalApi;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleEmitter;
import java.util.Objects;

/**
 * Calls as RxJava sources. It is public because generated facades use it.
 *
 * <p>Each subscription sends the request anew and does not block. Disposing cancels the HTTP call
 * and drops its outcome. The only errors are the {@link CloudflareException}s that {@link ApiCall}
 * names. Signals arrive on a worker thread of the client, which {@code observeOn} changes; a call
 * whose request cannot be built fails on the subscribing thread.
 */
@InternalApi
public final class RxCalls {
  private RxCalls() {}

  /** Returns the result of a call. */
  public static <T> Single<T> single(ApiCall<T> call) {
    Objects.requireNonNull(call, "call");
    return Single.create(
        emitter -> emitter.setCancellable(call.enqueue(new Into<>(emitter))::cancel));
  }

  /** Returns the success of a call that has no result. */
  public static Completable completable(ApiCall<Done> call) {
    return single(call).ignoreElement();
  }

  private record Into<T>(SingleEmitter<T> emitter) implements ApiCallback<T> {
    @Override
    public void onResult(T result) {
      emitter.onSuccess(result);
    }

    @Override
    public void onFailure(CloudflareException failure) {
      // Unlike onError, this is silent when nobody listens any more.
      emitter.tryOnError(failure);
    }
  }
}
