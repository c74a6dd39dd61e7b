package io.github.cfdevices;

import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Brings the outcome of one call under way to its callback. Whether it was canceled or answered is
 * decided once, so that no result follows a cancellation.
 */
final class Delivery<R, T> implements Cancelable {
  private enum State {
    UNDECIDED,
    CANCELED,
    ANSWERED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.UNDECIDED);
  private final Exchange<R, T> exchange;
  private final Call<Answer<R>> call;
  private final ApiCallback<? super T> callback;

  Delivery(Exchange<R, T> exchange, Call<Answer<R>> call, ApiCallback<? super T> callback) {
    this.exchange = exchange;
    this.call = call;
    this.callback = callback;
  }

  void send(Request request) {
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<Answer<R>> sent, Response<Answer<R>> response) {
            if (!answered()) {
              fail(TransportException.canceled(request, null));
              return;
            }
            T value;
            try {
              value = exchange.read(response);
            } catch (CloudflareException e) {
              fail(e);
              return;
            }
            tell(() -> callback.onResult(value));
          }

          @Override
          public void onFailure(Call<Answer<R>> sent, Throwable thrown) {
            boolean answered = answered();
            CloudflareException failure = exchange.failure(sent, request, thrown);
            fail(
                answered || (failure instanceof TransportException e && e.canceled())
                    ? failure
                    : TransportException.canceled(request, thrown));
          }
        });
  }

  void fail(CloudflareException failure) {
    tell(() -> callback.onFailure(failure));
  }

  @Override
  public void cancel() {
    if (state.compareAndSet(State.UNDECIDED, State.CANCELED)) {
      call.cancel();
    }
  }

  private boolean answered() {
    return state.compareAndSet(State.UNDECIDED, State.ANSWERED);
  }

  /** Retrofit would print what a callback throws, and go on. */
  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (Throwable e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
