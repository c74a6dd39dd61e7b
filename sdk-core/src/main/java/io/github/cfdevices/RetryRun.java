package io.github.cfdevices;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A call under way. It takes one step after the other: waits for the limiter, sends an attempt,
 * waits for the next. Whatever stops it gives up the current step.
 */
final class RetryRun implements Runnable {
  private final RetryCalls calls;
  private final Request request;
  private final Steps steps;
  private final Course course;
  private final LateCancelable deadline = new LateCancelable();
  private final long startTime;

  // Each step hands these on to the next.
  private volatile int attempts;
  private volatile long waitingSince;
  private volatile @Nullable Exception lastFailure;

  RetryRun(RetryCalls calls, Request request, Steps steps, Course course) {
    this.calls = calls;
    this.request = request;
    this.steps = steps;
    this.course = course;
    this.startTime = calls.timer().nanoTime();
    this.waitingSince = startTime;
  }

  void begin() {
    deadline.set(calls.timer().schedule(calls.deadline(), this));
    calls.add(this);
    enterQueue();
  }

  /** Stops this at its deadline. */
  @Override
  public void run() {
    stop(Stop.DEADLINE);
  }

  /** Ends this early; does nothing after its end. */
  void stop(Stop reason) {
    if (steps.stop(reason)) {
      giveUp();
    }
  }

  /** Goes on to the end after a stop that no step under way will notice. */
  void giveUp() {
    course.hand(() -> end(null, failure(lastFailure, false)));
  }

  private void enterQueue() {
    LateCancelable place = steps.next(false);
    if (place == null) {
      if (attempts == 0) { // Stopped before it was started, when nobody could be told.
        course.hand(() -> end(null, failure(null, false)));
      }
      return;
    }
    try {
      place.set(new Admission(course, new Turn(place)).to(calls.limiter()));
    } catch (RuntimeException e) { // A limiter of the app's own.
      end(null, failure(e, false));
    }
  }

  private void answered(Attempt attempt, Response response) {
    Duration wait = calls.rule().afterAnswer(request, attempt, response.code());
    if (wait == null || isPastDeadline(wait)) {
      end(response, null);
    } else { // There is nothing to close: the body is in memory.
      pause(wait, response.code());
    }
  }

  private void failed(Attempt attempt, Exception thrown, CloudflareException failure) {
    boolean repeatable =
        thrown instanceof IOException
            && failure instanceof TransportException transport
            && !transport.canceled()
            && transport.kind() != FailureKind.OTHER; // A bug of the app's stays one.
    Duration wait =
        repeatable ? calls.rule().afterFailure(request, attempt, (IOException) thrown) : null;
    if (wait == null || isPastDeadline(wait)) {
      end(null, failure);
    } else {
      pause(wait, 0);
    }
  }

  private boolean isPastDeadline(Duration wait) {
    long end = calls.timer().nanoTime() + wait.toNanos();
    return end - startTime >= calls.deadline().toNanos();
  }

  private void pause(Duration wait, int status) {
    LateCancelable step = steps.next(false);
    if (step == null) {
      end(null, failure(lastFailure, false));
      return;
    }
    calls.observer().waiting(request, attempts + 1, wait, status);
    step.set(calls.timer().schedule(wait, () -> course.proceed(this::enterQueue)));
  }

  /** Returns what to tell of a failure, which may be due to a stop. */
  private CloudflareException failure(@Nullable Exception thrown, boolean canceled) {
    Request told = attempts == 0 ? request : new Attempt(attempts).mark(request);
    return calls.failure(told, thrown, steps.stopped(), canceled);
  }

  private void end(@Nullable Response response, @Nullable CloudflareException failure) {
    if (finish()) {
      course.end(response, failure);
    }
  }

  /** Lets go of whatever is held; returns whether this had not ended before. */
  boolean finish() {
    deadline.cancel();
    calls.remove(this);
    return steps.end();
  }

  /** One attempt: sends it when the limiter lets it go, and takes what came. */
  private final class Turn implements Runnable, Cancelable, Course.AttemptCallback {
    private final Attempt attempt = new Attempt(attempts + 1);
    private final LateCancelable place;
    private @Nullable Call call; // Set before it is sent, as is the next.
    private long sentTime;

    Turn(LateCancelable place) {
      this.place = place;
    }

    @Override
    public void run() {
      try {
        call = calls.transport().newCall(attempt.mark(request));
      } catch (TransportException e) {
        place.cancel();
        end(null, e);
        return;
      }
      LateCancelable step = steps.next(true);
      if (step == null) { // What stopped this has given the place up.
        return;
      }
      step.set(this);
      attempts = attempt.number();
      sentTime = calls.timer().nanoTime();
      calls.observer().started(request, attempts, Duration.ofNanos(sentTime - waitingSince));
      course.send(call, this);
    }

    @Override
    public void cancel() {
      Objects.requireNonNull(call).cancel();
    }

    @Override
    public void ended(@Nullable Response response, @Nullable Exception thrown) {
      waitingSince = calls.timer().nanoTime();
      Duration elapsed = Duration.ofNanos(waitingSince - sentTime);
      if (response != null) {
        calls.note(response, attempt);
        place.cancel();
        calls.observer().answered(request, attempts, elapsed, response);
        answered(attempt, response);
      } else if (thrown != null) {
        place.cancel();
        lastFailure = thrown;
        CloudflareException failure = failure(thrown, Objects.requireNonNull(call).isCanceled());
        calls.observer().failed(request, attempts, elapsed, failure);
        failed(attempt, thrown, failure);
      }
    }
  }
}
