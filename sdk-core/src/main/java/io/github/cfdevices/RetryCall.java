package io.github.cfdevices;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A call as the app sees it. It takes one step after the other: waits for the limiter, sends an
 * attempt, waits for the next. Whatever stops it gives up the current step.
 */
final class RetryCall extends BaseCall {
  private final RetryCalls calls;
  private final Request request;
  private final AtomicBoolean executed = new AtomicBoolean();
  private final Steps steps = new Steps();
  private final LateCancelable deadline = new LateCancelable();
  private volatile @Nullable Course course;

  // Each step hands these on to the next.
  private volatile int attempts;
  private volatile long startTime;
  private volatile long waitingSince;
  private volatile @Nullable Exception lastFailure;

  RetryCall(RetryCalls calls, Request request) {
    this.calls = calls;
    this.request = request;
  }

  @Override
  public Response execute() throws IOException {
    WaitingCourse waiting = new WaitingCourse(() -> stop(Stop.INTERRUPTED));
    try {
      start(waiting);
      return waiting.await();
    } finally {
      finish(); // An Error of an interceptor's comes this way without an end.
    }
  }

  @Override
  public void enqueue(Callback callback) {
    start(new CallbackCourse(this, callback, calls.transport()));
  }

  @Override
  public void cancel() {
    stop(Stop.CANCELED);
  }

  /** Ends this call early; does nothing after its end. */
  void stop(Stop reason) {
    boolean idle = steps.stop(reason);
    Course handed = course; // Set before the first step, so it is there if a step was given up.
    if (idle && handed != null) {
      handed.hand(() -> end(handed, null, failure(lastFailure, false)));
    }
  }

  private void start(Course taken) {
    if (!executed.compareAndSet(false, true)) {
      throw new IllegalStateException("Already Executed");
    }
    course = taken;
    startTime = calls.timer().nanoTime();
    waitingSince = startTime;
    deadline.set(calls.timer().schedule(calls.deadline(), () -> stop(Stop.DEADLINE)));
    calls.add(this);
    queue(taken);
  }

  private void queue(Course course) {
    LateCancelable place = steps.next(false);
    if (place == null) {
      if (attempts == 0) { // Stopped before it was started, when nobody could be told.
        course.hand(() -> end(course, null, failure(null, false)));
      }
      return;
    }
    AtomicBoolean left = new AtomicBoolean();
    Runnable ready =
        () -> {
          if (left.compareAndSet(false, true)) {
            course.proceed(() -> send(course, place));
          }
        };
    try {
      place.set(calls.limiter().enter(ready)::leave);
    } catch (RuntimeException e) { // A limiter of the app's own.
      end(course, null, failure(e, false));
    }
  }

  private void send(Course course, LateCancelable place) {
    Attempt attempt = new Attempt(attempts + 1);
    Call call;
    try {
      call = calls.transport().newCall(attempt.mark(request));
    } catch (TransportException e) {
      place.cancel();
      end(course, null, e);
      return;
    }
    LateCancelable step = steps.next(true);
    if (step == null) {
      place.cancel();
      return;
    }
    step.set(call::cancel);
    attempts = attempt.number();
    long sentTime = calls.timer().nanoTime();
    calls.observer().started(request, attempts, Duration.ofNanos(sentTime - waitingSince));
    course.send(
        call,
        (response, thrown) -> {
          waitingSince = calls.timer().nanoTime();
          Duration elapsed = Duration.ofNanos(waitingSince - sentTime);
          if (response != null) {
            calls.note(response, attempt);
            place.cancel();
            calls.observer().answered(request, attempts, elapsed, response);
            answered(course, attempt, response);
          } else if (thrown != null) {
            place.cancel();
            lastFailure = thrown;
            CloudflareException failure = failure(thrown, call.isCanceled());
            calls.observer().failed(request, attempts, elapsed, failure);
            failed(course, attempt, thrown, failure);
          }
        });
  }

  private void answered(Course course, Attempt attempt, Response response) {
    Duration wait = calls.rule().afterAnswer(request, attempt, response.code());
    if (wait == null || isPastDeadline(wait)) {
      end(course, response, null);
    } else {
      response.close();
      pause(course, wait, response.code());
    }
  }

  private void failed(
      Course course, Attempt attempt, Exception thrown, CloudflareException failure) {
    boolean repeatable =
        thrown instanceof IOException
            && failure instanceof TransportException transport
            && !transport.canceled();
    Duration wait =
        repeatable ? calls.rule().afterFailure(request, attempt, (IOException) thrown) : null;
    if (wait == null || isPastDeadline(wait)) {
      end(course, null, failure);
    } else {
      pause(course, wait, 0);
    }
  }

  private boolean isPastDeadline(Duration wait) {
    long end = calls.timer().nanoTime() + wait.toNanos();
    return end - startTime >= calls.deadline().toNanos();
  }

  private void pause(Course course, Duration wait, int status) {
    LateCancelable step = steps.next(false);
    if (step == null) {
      end(course, null, failure(lastFailure, false));
      return;
    }
    calls.observer().waiting(request, attempts + 1, wait, status);
    step.set(calls.timer().schedule(wait, () -> course.proceed(() -> queue(course))));
  }

  /** Returns what to tell of a failure, which may be due to a stop. */
  private CloudflareException failure(@Nullable Exception thrown, boolean canceled) {
    Request told = attempts == 0 ? request : new Attempt(attempts).mark(request);
    return calls.failure(told, thrown, steps.stopped(), canceled);
  }

  private void end(
      Course course, @Nullable Response response, @Nullable CloudflareException failure) {
    if (finish()) {
      course.end(response, failure);
    }
  }

  private boolean finish() {
    deadline.cancel();
    calls.remove(this);
    return steps.end();
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public boolean isExecuted() {
    return executed.get();
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
