package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.http.CallEngine;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.CancellationSlot;
import io.github.cfdevices.http.ListenerDispatcher;
import io.github.cfdevices.http.OperationTraits;
import io.github.cfdevices.http.Outcome;
import io.github.cfdevices.http.ResponseInfo;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A single request, which Retrofit builds and {@link CallEngine} sends. Converts the outcome to a
 * result or an exception, on the thread that receives it.
 *
 * @param <R> the result that is read from the response
 * @param <T> the value of the operation: the result, or the response mapped by a function
 */
final class RequestOperation<R, T> implements Operation<T> {
  final CallEngine engine;
  private final Call<Void> call;
  private final OperationTraits traits;
  private final BodyReader<R> reader;
  private final @Nullable Function<ApiResponse<R>, T> value; // If null, T is R.

  private RequestOperation(
      CallEngine engine,
      Call<Void> call,
      OperationTraits traits,
      BodyReader<R> reader,
      @Nullable Function<ApiResponse<R>, T> value) {
    this.engine = engine;
    this.call = call;
    this.traits = traits;
    this.reader = reader;
    this.value = value;
  }

  /** Returns the operation whose value is the result. */
  static <R> RequestOperation<R, R> of(
      CallEngine engine, Call<Void> call, OperationTraits traits, BodyReader<R> reader) {
    return new RequestOperation<>(engine, call, traits, reader, null);
  }

  @Override
  @SuppressWarnings("unchecked") // Without a function, T is R.
  public <U> RequestOperation<R, U> map(Function<ApiResponse<T>, U> further) {
    Function<ApiResponse<R>, U> mapped =
        value == null
            ? (Function<ApiResponse<R>, U>) (Function<?, U>) further
            : response -> further.apply(response.withResult(value.apply(response)));
    return new RequestOperation<>(engine, call, traits, reader, mapped);
  }

  @Override
  public RequestOperation<R, T> with(CallOptions options) {
    return new RequestOperation<>(engine, call, traits.with(options), reader, value);
  }

  @Override
  public T execute() {
    Request request = request();
    if (Thread.currentThread().isInterrupted()) {
      throw CallFailures.interrupted(request.method(), request.url().encodedPath());
    }
    ListenerDispatcher.OfCall listeners = engine.listenersOf(request, traits);
    if (listeners == null) {
      return valueOrError(request, engine.execute(request, traits, null));
    }
    Outcome outcome = null;
    T value;
    try {
      listeners.callStarted();
      outcome = engine.execute(request, traits, listeners);
      value = valueOrError(request, outcome);
    } catch (CloudflareException e) {
      listeners.callEnded(outcome, e);
      throw e;
    } catch (Throwable e) { // An Error of an interceptor, for one.
      listeners.callEnded(outcome, exception(request, engine.failure(e)));
      throw e;
    }
    listeners.callEnded(outcome, null);
    return value;
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, CancellationSlot slot) {
    Request request;
    try {
      request = request();
    } catch (CloudflareException e) {
      fail(callback, e);
      return;
    } catch (Throwable e) { // An Error. The second call of a chain has no caller to catch it.
      fail(callback, unbuildable(e));
      throw e;
    }
    ListenerDispatcher.OfCall listeners = engine.listenersOf(request, traits);
    Delivery delivery = new Delivery(request, listeners, callback);
    if (listeners != null) {
      try {
        listeners.callStarted();
      } catch (VirtualMachineError e) {
        engine.fail(e, delivery);
        return;
      }
    }
    engine.enqueue(request, traits, listeners, delivery, slot);
  }

  @Override
  public @Nullable ListenerDispatcher listeners() {
    return engine.listeners;
  }

  @Override
  public RequestOperation<R, T> with(ListenerDispatcher sequence) {
    return new RequestOperation<>(engine, call, traits.with(sequence), reader, value);
  }

  /** Like {@link #value}, but throws an {@link Error} of the attempt as it is. */
  private T valueOrError(Request request, Outcome outcome) {
    // Responses first, so that a first call loads no class for failures.
    if (!(outcome instanceof Outcome.Responded)
        && outcome instanceof Outcome.Failure failure
        && failure.cause instanceof Error error) {
      throw error; // From an interceptor or listener, on the thread that it ran on.
    }
    return value(request, outcome);
  }

  /** Converts an outcome to the value, or throws the exception for it. */
  T value(Request request, Outcome outcome) {
    if (outcome instanceof Outcome.Responded responded) {
      return value(responded.info, responded.body);
    }
    throw exception(request, outcome);
  }

  @SuppressWarnings("unchecked") // Without a function, T is R.
  private T value(ResponseInfo response, ResponseBody body) {
    if (!response.isSuccessful()) {
      throw rejection(response, body);
    }
    ParsedBody<R> parsed =
        isEmpty(response) // HTTP forbids a body here, so one is ignored.
            ? reader.read(ResponseBody.create(new Buffer(), null, 0))
            : reader.read(body);
    if (parsed instanceof Envelope<R> envelope && envelope.success) {
      R result = envelope.result;
      if (result != null) {
        body.source().getBuffer().clear(); // Okio reuses its memory for the next response.
        return value == null
            ? (T) result
            : value.apply(new ApiResponse<>(response, envelope, result));
      }
    }
    if (parsed instanceof Envelope<R> envelope && !envelope.success) {
      throw rejection(response, body);
    }
    throw CallFailures.of(response, isEmpty(response) ? null : parsed);
  }

  private CloudflareException rejection(ResponseInfo response, ResponseBody body) {
    return ErrorResponse.exception(response, traits, body, engine.maxErrorBodyBytes);
  }

  private static boolean isEmpty(ResponseInfo response) {
    return response.status() == 204 || response.status() == 205;
  }

  CloudflareException exception(Request request, Outcome failed) {
    return CallFailures.of(request, traits, failed, engine.maxErrorBodyBytes);
  }

  /**
   * Builds a new request each time, because Retrofit caches the exception if building one failed.
   */
  private Request request() {
    try {
      Request request = call.clone().request();
      return traits.options == null ? request : traits.complete(request);
    } catch (CloudflareException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unbuildable(e);
    }
  }

  private static CloudflareException unbuildable(Throwable thrown) {
    String problem = String.valueOf(thrown.getMessage());
    int value = problem.indexOf(" value: "); // OkHttp appends the invalid header value.
    return new InvalidInputException(
        "request", "cannot be built: " + (value < 0 ? problem : problem.substring(0, value)));
  }

  static <T> void succeed(ApiCallback<T> callback, T result) {
    try {
      callback.onResult(result);
    } catch (Throwable e) {
      report(e);
    }
  }

  static void fail(ApiCallback<?> callback, CloudflareException failure) {
    try {
      callback.onFailure(failure);
    } catch (Throwable e) {
      report(e);
    }
  }

  /** Passes an exception of a callback to the thread's handler, so that the worker survives. */
  static void report(Throwable thrown) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
  }

  /** Decodes an outcome and passes it to the callback. */
  private final class Delivery implements Consumer<Outcome> {
    private final Request request;
    private final ListenerDispatcher.@Nullable OfCall listeners;
    private final ApiCallback<? super T> callback;

    Delivery(
        Request request,
        ListenerDispatcher.@Nullable OfCall listeners,
        ApiCallback<? super T> callback) {
      this.request = request;
      this.listeners = listeners;
      this.callback = callback;
    }

    @Override
    public void accept(Outcome outcome) {
      T value;
      try {
        value = value(request, outcome);
      } catch (CloudflareException e) {
        fail(outcome, e);
        if (e.getCause() instanceof VirtualMachineError error) {
          throw error; // So that the thread's handler receives it as well.
        }
        return;
      } catch (Throwable e) { // Such as an OutOfMemoryError for a large result.
        fail(outcome, exception(request, engine.failure(e)));
        throw e;
      }
      try {
        callEnded(outcome, null);
      } finally {
        succeed(callback, value);
      }
    }

    private void fail(Outcome outcome, CloudflareException failure) {
      try {
        callEnded(outcome, failure);
      } finally {
        RequestOperation.fail(callback, failure);
      }
    }

    private void callEnded(Outcome outcome, @Nullable CloudflareException failure) {
      if (listeners != null) {
        listeners.callEnded(outcome, failure);
      }
    }
  }
}
