package io.github.cfdevices;

import java.io.IOException;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** One request with all it takes to turn its answer into a value; sends a fresh copy each time. */
final class Exchange<R, T> implements Sending<T> {
  private final Call<Answer<R>> call;
  private final AnswerConverter<R> converter;
  private final Transport transport;
  private final @Nullable Function<ApiResponse<R>, T> value; // Null for the result: T is R then.

  private Exchange(
      Call<Answer<R>> call,
      AnswerConverter<R> converter,
      Transport transport,
      @Nullable Function<ApiResponse<R>, T> value) {
    this.call = call;
    this.converter = converter;
    this.transport = transport;
    this.value = value;
  }

  /** Returns the exchange whose value is the result. */
  static <R> Exchange<R, R> of(
      Call<Answer<R>> call, AnswerConverter<R> converter, Transport transport) {
    return new Exchange<>(call, converter, transport, null);
  }

  @Override
  @SuppressWarnings("unchecked") // Without a function, T is R.
  public <U> Exchange<R, U> map(Function<ApiResponse<T>, U> further) {
    Function<ApiResponse<R>, U> mapped =
        value == null
            ? (Function<ApiResponse<R>, U>) (Function<?, U>) further
            : response -> further.apply(response.withResult(value.apply(response)));
    return new Exchange<>(call, converter, transport, mapped);
  }

  @Override
  public T execute() {
    Call<Answer<R>> copy = call.clone();
    Request request = request(copy);
    if (Thread.currentThread().isInterrupted()) {
      throw TransportException.notSentByInterruptedThread(request);
    }
    Response<Answer<R>> response;
    try {
      response = copy.execute();
    } catch (IOException | RuntimeException e) {
      throw failure(copy, request, e);
    }
    return read(response);
  }

  @Override
  public void enqueue(ApiCallback<? super T> callback, LateCancelable handle) {
    Call<Answer<R>> copy = call.clone();
    Delivery<R, T> delivery = new Delivery<>(this, copy, callback);
    handle.set(delivery); // Before it is sent: what was canceled already must not go out.
    try {
      delivery.send(request(copy));
    } catch (CloudflareException e) {
      delivery.fail(e);
    }
  }

  /** Turns an answer into the value, or throws what it says instead. */
  @SuppressWarnings("unchecked") // Without a function, T is R.
  T read(Response<Answer<R>> response) {
    Answered answered = new Answered(response.raw());
    Answer<R> answer = answer(response);
    if (answer instanceof Envelope<R> envelope && response.isSuccessful() && envelope.success()) {
      R result = envelope.result();
      if (result != null) {
        return value == null
            ? (T) result
            : value.apply(new ApiResponse<>(answered, envelope, result));
      }
    }
    throw ResponseException.of(answered, answer);
  }

  private Answer<R> answer(Response<Answer<R>> response) {
    ResponseBody errorBody = response.errorBody();
    if (errorBody != null) {
      return converter.convertError(errorBody);
    }
    Answer<R> answer = response.body();
    return answer == null ? converter.withoutBody() : answer;
  }

  /** Returns the exception that stands for whatever kept an answer from coming. */
  CloudflareException failure(Call<?> sent, Request request, Throwable thrown) {
    CloudflareException carried = CarriedException.unwrap(thrown);
    return carried != null
        ? carried
        : OkHttpFailure.describe(request, thrown, sent.isCanceled(), transport.isClosed());
  }

  /** Builds the request, which can fail before anything is sent. */
  private static Request request(Call<?> call) {
    try {
      return call.request();
    } catch (CloudflareException e) {
      throw e;
    } catch (RuntimeException e) {
      String problem = String.valueOf(e.getMessage());
      int value = problem.indexOf(" value: "); // OkHttp shows what cannot stand in a header.
      throw new InvalidInputException(
          "request", "cannot be built: " + (value < 0 ? problem : problem.substring(0, value)));
    }
  }
}
