package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CancellationSlot;
import java.util.concurrent.CompletableFuture;

/** A future that a call completes; canceling it cancels the call. */
final class CallFuture<T> extends CompletableFuture<T> implements ApiCallback<T> {
  private final CancellationSlot slot = new CancellationSlot();

  /** Enqueues a call. Returns the base class, so that verifying the caller loads no future. */
  static <T> CompletableFuture<T> enqueue(ApiCall<T> call) {
    CallFuture<T> future = new CallFuture<>();
    call.enqueue(future, future.slot);
    return future;
  }

  @Override
  public void onResult(T result) {
    complete(result);
  }

  @Override
  public void onFailure(CloudflareException failure) {
    completeExceptionally(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean canceled = super.cancel(mayInterruptIfRunning);
    if (canceled) {
      slot.cancel();
    }
    return canceled;
  }
}
