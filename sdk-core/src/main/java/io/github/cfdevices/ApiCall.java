package io.github.cfdevices;

import java.util.Objects;
import java.util.function.Function;

/**
 * A request that is ready to be sent; immutable. It can be sent any number of times, from any
 * thread, and each time goes out anew.
 *
 * <p>Whatever goes wrong is a {@link CloudflareException}: {@link ApiException} when the API says
 * no, {@link MalformedResponseException} when the answer cannot be understood, {@link
 * TransportException} when none came, {@link InvalidInputException} when nothing was sent because
 * credentials or an argument were refused, {@link PagingException} when a list cannot go on.
 */
public final class ApiCall<T> {
  private final Sending<T> sending;

  ApiCall(Sending<T> sending) {
    this.sending = sending;
  }

  /**
   * Sends the request and blocks the calling thread until the answer has come, so never call it on
   * Android's main thread. On a thread that is interrupted it throws a {@link TransportException}
   * and leaves the thread interrupted.
   *
   * @throws CloudflareException if there is no result
   */
  public T execute() {
    return sending.execute();
  }

  /**
   * Sends the request without blocking the calling thread, and calls back.
   *
   * @return a handle to give the call up with
   */
  public Cancelable enqueue(ApiCallback<? super T> callback) {
    LateCancelable handle = new LateCancelable();
    enqueue(Objects.requireNonNull(callback, "callback"), handle);
    return handle;
  }

  /** Returns the same request with the whole answer as its result: status, headers, messages. */
  public ApiCall<ApiResponse<T>> withResponse() {
    return map(Function.identity());
  }

  /** Returns the same request with a result made of its answer; the function may throw our own. */
  <U> ApiCall<U> map(Function<ApiResponse<T>, U> function) {
    return new ApiCall<>(sending.map(function));
  }

  /**
   * Returns this request followed by another that depends on its result; the function may throw our
   * own exceptions, and then the other is not sent.
   */
  <U> ApiCall<U> then(Function<T, ApiCall<U>> next) {
    return new ApiCall<>(new Sequel<>(this, next));
  }

  void enqueue(ApiCallback<? super T> callback, LateCancelable handle) {
    sending.enqueue(callback, handle);
  }
}
