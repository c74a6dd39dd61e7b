package io.github.cfdevices;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** All steps on the thread that waits for the outcome; attempts are sent on it, too. */
final class WaitingCourse implements Course {
  private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
  private final RetryCall call;
  private @Nullable Response response;
  private @Nullable CloudflareException failure;

  WaitingCourse(RetryCall call) {
    this.call = call;
  }

  @Override
  public void proceed(Runnable step) {
    steps.add(step);
  }

  @Override
  public void hand(Runnable lastStep) {
    steps.add(lastStep);
  }

  @Override
  public void send(Call attempt, AttemptCallback callback) {
    Response answer;
    try {
      answer = attempt.execute();
    } catch (Error e) {
      callback.ended(null, new IllegalStateException(e));
      throw e;
    } catch (Exception e) { // OkHttp 5 throws InterruptedException without declaring it.
      Thread thread = Thread.currentThread();
      if (OkHttpFailure.interrupts(e) || thread.isInterrupted()) {
        thread.interrupt();
        call.interrupt();
      }
      callback.ended(null, e);
      return;
    }
    callback.ended(answer, null);
  }

  @Override
  public void end(@Nullable Response response, @Nullable CloudflareException failure) {
    this.response = response;
    this.failure = failure;
  }

  /** Takes steps until the call has ended. */
  Response await() throws IOException {
    boolean interrupted = false;
    try {
      for (; ; ) {
        if (failure != null) {
          throw new CarriedException(failure);
        }
        Response answer = response;
        if (answer != null) {
          return answer;
        }
        try {
          steps.take().run();
        } catch (InterruptedException e) {
          interrupted = true;
          call.interrupt();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
