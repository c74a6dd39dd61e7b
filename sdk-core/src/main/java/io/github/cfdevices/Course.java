package io.github.cfdevices;

import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How a call gets on: on the thread that waits for it, or on whichever thread has news. */
interface Course {
  /** Goes on with the call when the timer or the limiter has news; does not block. */
  void proceed(Runnable step);

  /** Goes on with the call to its end; does not block and does not run foreign code. */
  void hand(Runnable lastStep);

  /** Sends an attempt. */
  void send(Call attempt, AttemptCallback callback);

  /** Ends the call with an answer, or with a failure where there is none. */
  void end(@Nullable Response response, @Nullable CloudflareException failure);

  /** Is told of one attempt's end: one argument is null. */
  interface AttemptCallback {
    void ended(@Nullable Response response, @Nullable Exception thrown);
  }
}
