package io.github.cfdevices;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.PagingException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.CancellationSlot;
import io.github.cfdevices.http.ListenerDispatcher;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent; immutable. It can be sent any number of times and from any
 * thread.
 *
 * <p>Every failure is a {@link CloudflareException}: {@link ApiException} if the API rejects the
 * request, {@link MalformedResponseException} if the response cannot be read, {@link
 * EmptyResultException} if a success lacks the result that the operation needs, {@link
 * TransportException} if no complete response is received, {@link InvalidInputException} if
 * credentials or an argument are invalid and nothing was sent, {@link PagingException} if a list
 * cannot be continued.
 */
public final class ApiCall<T> {
  private final Operation<T> operation;

  ApiCall(Operation<T> operation) {
    this.operation = operation;
  }

  /**
   * Returns a call that succeeds with a result and sends nothing; for tests of apps. It behaves as
   * described at {@link #from}.
   */
  public static <T> ApiCall<T> of(T result) {
    return ofResponse(ApiResponse.of(result));
  }

  /**
   * Returns a call that succeeds with a response and sends nothing; for tests of apps. It behaves
   * as described at {@link #from}.
   */
  public static <T> ApiCall<T> ofResponse(ApiResponse<T> response) {
    Objects.requireNonNull(response, "response");
    return new ApiCall<>(new SuppliedOperation<>(() -> response));
  }

  /**
   * Returns a call that fails with an exception and sends nothing; for tests of apps. It behaves as
   * described at {@link #from}.
   */
  public static <T> ApiCall<T> failed(CloudflareException failure) {
    Objects.requireNonNull(failure, "failure");
    return new ApiCall<>(
        new SuppliedOperation<>(
            () -> {
              throw failure;
            }));
  }

  /**
   * Returns a call that sends nothing and whose result a function returns; for tests of apps. The
   * function runs each time the call is executed, enqueued or subscribed to.
   *
   * <p>The function and the callback run on a new daemon thread, or on the calling thread for
   * {@link #execute()}. Canceling notifies the callback at once, on a new thread, even if the
   * function blocks; the function is not interrupted. The function may throw a {@link
   * CloudflareException}. Another exception becomes the cause of a {@link TransportException}.
   * Options have no effect.
   */
  public static <T> ApiCall<T> from(Supplier<? extends T> result) {
    Objects.requireNonNull(result, "result");
    return new ApiCall<>(new SuppliedOperation<>(() -> ApiResponse.of(result.get())));
  }

  /**
   * Sends the request on the calling thread and blocks until the call ends, so never call it on
   * Android's main thread. Interceptors, credentials providers and listeners run on the calling
   * thread; if they block, the call ends when they return. If the thread is interrupted, this
   * throws a {@link TransportException} and leaves the thread interrupted; platform threads notice
   * it in a socket only when the read returns.
   *
   * @throws CloudflareException if there is no result
   */
  public T execute() {
    return operation.execute();
  }

  /**
   * Sends the request on a worker thread and passes the outcome to the callback. The callback is
   * notified at the total timeout, a cancellation or {@link CloudflareClient#close()}, even if the
   * attempt is blocked in foreign code.
   *
   * @return a handle that cancels the call
   */
  public Cancelable enqueue(ApiCallback<? super T> callback) {
    CancellationSlot slot = new CancellationSlot();
    enqueue(Objects.requireNonNull(callback, "callback"), slot);
    return slot;
  }

  /**
   * Sends the request on a worker thread. Canceling the future cancels the request. It completes on
   * a worker thread, or before this method returns if the request cannot be built. If there is no
   * result, it completes with a {@link CloudflareException}.
   *
   * @return a new future for each call of this method; a future that is derived from it, such as
   *     with {@code thenApply}, does not cancel the request
   */
  public CompletableFuture<T> executeAsync() {
    return CallFuture.enqueue(this);
  }

  /**
   * Returns the same request with options that override those of the client and its own. Each
   * request of an edit has them.
   */
  public ApiCall<T> with(CallOptions options) {
    return new ApiCall<>(operation.with(Objects.requireNonNull(options, "options")));
  }

  /** Returns the same request with the whole response as its result: status, headers, messages. */
  public ApiCall<ApiResponse<T>> withResponse() {
    return map(Function.identity());
  }

  /**
   * Returns the same request with its response mapped to another result; the function may throw a
   * {@link CloudflareException}.
   */
  <U> ApiCall<U> map(Function<ApiResponse<T>, U> function) {
    return new ApiCall<>(operation.map(function));
  }

  /**
   * Returns this request followed by a second one that depends on its result. The function may
   * throw a {@link CloudflareException}; the second request is then not sent.
   */
  <U> ApiCall<U> then(Function<T, ApiCall<U>> next) {
    return new ApiCall<>(
        new ChainedOperation<>(map(response -> next.apply(response.result())), null));
  }

  /** Returns the listeners of the client, or null if there are none. */
  @Nullable ListenerDispatcher listeners() {
    return operation.listeners();
  }

  /** Returns this request as a part of a sequence, if it has listeners. */
  ApiCall<T> in(@Nullable ListenerDispatcher sequence) {
    return sequence == null ? this : new ApiCall<>(operation.with(sequence));
  }

  void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    operation.enqueue(callback, slot);
  }
}
