package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.CancellationSlot;
import io.github.cfdevices.http.ListenerDispatcher;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request that depends on the result of another one and is sent only if that one succeeds. */
final class ChainedOperation<T> implements Operation<T> {
  private final ApiCall<ApiCall<T>> first;
  private final @Nullable ListenerDispatcher sequence; // Null for a new one each time.

  /**
   * Creates an operation of two requests.
   *
   * @param first the request that is sent first; its result is the second one
   * @param sequence the sequence of calls to which both belong, or null for a new one
   */
  ChainedOperation(ApiCall<ApiCall<T>> first, @Nullable ListenerDispatcher sequence) {
    this.first = first;
    this.sequence = sequence;
  }

  @Override
  public T execute() {
    ListenerDispatcher all = listeners();
    if (sequence == null && all != null) {
      return with(all.newSequence()).execute();
    }
    return first.in(sequence).execute().in(sequence).execute();
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    ListenerDispatcher all = listeners();
    if (sequence == null && all != null) {
      with(all.capture()).enqueue(callback, slot);
      return;
    }
    first
        .in(sequence)
        .enqueue(
            new ApiCallback<ApiCall<T>>() {
              @Override
              public void onResult(ApiCall<T> second) {
                second.in(sequence).enqueue(callback, slot);
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
        first.with(options).map(response -> response.result().with(options)), sequence);
  }

  @Override
  public <U> Operation<U> map(Function<ApiResponse<T>, U> further) {
    return new ChainedOperation<>(first.map(response -> response.result().map(further)), sequence);
  }

  @Override
  public @Nullable ListenerDispatcher listeners() {
    return first.listeners();
  }

  @Override
  public ChainedOperation<T> with(ListenerDispatcher sequence) {
    return new ChainedOperation<>(first, sequence);
  }
}
