package io.github.cfdevices.rx.runtime;

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
 * Converts calls to RxJava sources; for generated code.
 *
 * <p>Each subscription sends a new request and does not block. Disposing cancels the HTTP call and
 * drops its outcome. Errors are the {@link CloudflareException}s that {@link ApiCall} documents.
 * Signals arrive on a worker thread of the client; use {@code observeOn} to change it. A call whose
 * request cannot be built fails on the subscribing thread.
 */
@InternalApi
public final class RxCalls {
  private RxCalls() {}

  /** Returns a source of the result of a call. */
  public static <T> Single<T> single(ApiCall<T> call) {
    Objects.requireNonNull(call, "call");
    return Single.create(
        emitter -> emitter.setCancellable(call.enqueue(new Into<>(emitter))::cancel));
  }

  /** Returns a source that completes when a call without a result succeeds. */
  public static Completable completable(ApiCall<Done> call) {
    return single(call).ignoreElement();
  }

  private static final class Into<T> implements ApiCallback<T> {
    private final SingleEmitter<T> emitter;

    Into(SingleEmitter<T> emitter) {
      this.emitter = emitter;
    }

    @Override
    public void onResult(T result) {
      emitter.onSuccess(result);
    }

    @Override
    public void onFailure(CloudflareException failure) {
      // Unlike onError, this drops the error silently after disposal.
      emitter.tryOnError(failure);
    }
  }
}
