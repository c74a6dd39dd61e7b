package io.github.cfdevices;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** A call as Retrofit sees it: one, however many attempts it takes. */
final class RetryCall extends BaseCall {
  private final RetryCalls calls;
  private final Request request;
  private final Steps steps = new Steps();
  private final AtomicReference<@Nullable RetryRun> run = new AtomicReference<>();

  RetryCall(RetryCalls calls, Request request) {
    this.calls = calls;
    this.request = request;
  }

  @Override
  public Response execute() throws IOException {
    WaitingCourse waiting = new WaitingCourse(this);
    RetryRun started = start(waiting);
    try {
      started.begin();
      return waiting.await();
    } finally {
      started.finish(); // An Error of an interceptor's comes this way without an end.
    }
  }

  @Override
  public void enqueue(Callback callback) {
    start(new CallbackCourse(this, callback, calls.transport())).begin();
  }

  @Override
  public void cancel() {
    stop(Stop.CANCELED);
  }

  /** Gives the call up because its thread was interrupted. */
  void interrupt() {
    stop(Stop.INTERRUPTED);
  }

  private void stop(Stop reason) {
    if (steps.stop(reason)) {
      // A step was given up, so there is a run: it is set before its first step.
      Objects.requireNonNull(run.get()).giveUp();
    }
  }

  private RetryRun start(Course course) {
    RetryRun started = new RetryRun(calls, request, steps, course);
    if (!run.compareAndSet(null, started)) {
      throw new IllegalStateException("Already Executed");
    }
    return started;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public boolean isExecuted() {
    return run.get() != null;
  }

  @Override
  public boolean isCanceled() {
    return steps.stopped() == Stop.CANCELED;
  }

  @Override
  public Timeout timeout() {
    return new Timeout().timeout(calls.deadline().toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public Call clone() {
    return new RetryCall(calls, request);
  }
}
