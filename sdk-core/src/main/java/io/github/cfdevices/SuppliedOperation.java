package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.CancellationSlot;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** An operation that sends nothing: a function supplies its response. It is for tests of apps. */
final class SuppliedOperation<T> implements Operation<T> {
  static final String METHOD = "GET";
  static final String PATH = "/";

  private final Supplier<ApiResponse<T>> supplier;

  SuppliedOperation(Supplier<ApiResponse<T>> supplier) {
    this.supplier = supplier;
  }

  @Override
  public T execute() {
    if (Thread.currentThread().isInterrupted()) {
      throw CallFailures.interrupted(METHOD, PATH);
    }
    try {
      return supplier.get().result();
    } catch (CloudflareException e) {
      throw e;
    } catch (Exception e) { // Kotlin lambdas can throw checked exceptions.
      throw failure(e);
    }
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    Delivery delivery = new Delivery(callback);
    slot.set(delivery);
    start(delivery);
  }

  @Override
  public <U> Operation<U> map(Function<ApiResponse<T>, U> further) {
    return new SuppliedOperation<>(
        () -> {
          ApiResponse<T> response = supplier.get();
          return response.withResult(further.apply(response));
        });
  }

  @Override
  public Operation<T> with(CallOptions options) {
    return this;
  }

  private static TransportException failure(Throwable cause) {
    return TransportException.of(
        METHOD, PATH, "failed: " + cause, FailureKind.OTHER, false, 1, cause);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "cfdevices");
    thread.setDaemon(true);
    thread.start();
  }

  /** Passes the result to a callback, unless the call is canceled before. */
  private final class Delivery implements Runnable, Cancelable {
    private final ApiCallback<? super T> callback;
    private final AtomicBoolean ended = new AtomicBoolean();

    Delivery(ApiCallback<? super T> callback) {
      this.callback = callback;
    }

    @Override
    public void run() {
      if (ended.get()) {
        return;
      }
      T result;
      try {
        result = execute();
      } catch (CloudflareException e) {
        fail(e);
        return;
      } catch (Throwable e) {
        fail(failure(e));
        return;
      }
      if (ended.compareAndSet(false, true)) {
        RequestOperation.succeed(callback, result);
      }
    }

    @Override
    public void cancel() {
      if (ended.compareAndSet(false, true)) {
        TransportException canceled =
            TransportException.of(
                METHOD, PATH, "was canceled", FailureKind.CANCELED, true, 1, null);
        start(() -> RequestOperation.fail(callback, canceled));
      }
    }

    private void fail(CloudflareException failure) {
      if (ended.compareAndSet(false, true)) {
        RequestOperation.fail(callback, failure);
      }
    }
  }
}
