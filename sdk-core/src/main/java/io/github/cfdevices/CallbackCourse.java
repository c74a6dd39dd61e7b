package io.github.cfdevices;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Each step on the thread that has news; attempts are sent and callbacks run on OkHttp's. */
final class CallbackCourse implements Course {
  private final Call call;
  private final Callback callback;
  private final Transport transport;

  CallbackCourse(Call call, Callback callback, Transport transport) {
    this.call = call;
    this.callback = callback;
    this.transport = transport;
  }

  @Override
  public void proceed(Runnable step) {
    transport.proceed(step);
  }

  @Override
  public void hand(Runnable lastStep) {
    transport.dispatch(lastStep);
  }

  @Override
  public void send(Call attempt, AttemptCallback ended) {
    attempt.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call sent, Response response) {
            ended.ended(response, null);
          }

          @Override
          public void onFailure(Call sent, IOException e) {
            ended.ended(null, e);
          }
        });
  }

  @Override
  public void end(@Nullable Response response, @Nullable CloudflareException failure) {
    if (failure != null) {
      callback.onFailure(call, new CarriedException(failure));
      return;
    }
    try {
      callback.onResponse(call, Objects.requireNonNull(response));
    } catch (IOException e) {
      throw new AssertionError("Retrofit's callback throws none", e);
    }
  }
}
