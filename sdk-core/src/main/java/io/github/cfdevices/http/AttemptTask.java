package io.github.cfdevices.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a request: its permit, its OkHttp call, and the facts that interceptors
 * record. It is a tag of the request that is passed to OkHttp.
 */
final class AttemptTask implements Runnable {
  private final RetryingCall call;
  private final CallEngine engine;
  private final OperationTraits traits;
  private final int number;
  private final PermitRequest permit = new PermitRequest(this);
  private final @Nullable PermitRequest concurrencyPermit; // Null for a blocking call.

  private Request request; // Used by the thread that sends it.

  private @Nullable Call http; // Guarded by this, as is the next.
  private boolean canceled;

  // Written by interceptors, on the thread of the attempt unless one of the app's uses others.
  private volatile boolean sent;
  private volatile List<Credentials> credentials = Collections.emptyList(); // Never modified.
  private volatile @Nullable Outcome failure;

  AttemptTask(
      RetryingCall call,
      CallEngine engine,
      Request request,
      OperationTraits traits,
      int number,
      boolean bounded) {
    this.call = call;
    this.engine = engine;
    this.request = request;
    this.traits = traits;
    this.number = number;
    this.concurrencyPermit = bounded ? new PermitRequest(this) : null;
  }

  /**
   * Returns the attempt that an interceptor runs for. It is not looked up in the chain's own
   * request, because an interceptor of the app that builds a new request drops its tags.
   */
  static AttemptTask of(Interceptor.Chain chain) {
    return Objects.requireNonNull(chain.call().request().tag(AttemptTask.class));
  }

  /** Returns the number of this attempt, from 1. */
  int number() {
    return number;
  }

  CallEngine engine() {
    return engine;
  }

  OperationTraits traits() {
    return traits;
  }

  /**
   * Acquires what the attempt needs before it is sent. The limiter comes last: its permits may be
   * shared, and must not be held by attempts that wait for a thread.
   */
  void acquire() {
    if (concurrencyPermit == null) {
      acquirePermit();
    } else {
      acquire(concurrencyPermit, engine.concurrencyLimiter);
    }
  }

  void acquirePermit() {
    acquire(permit, engine.limiter);
  }

  private void acquire(PermitRequest request, RateLimiter limiter) {
    try {
      request.acquireFrom(limiter);
    } catch (Throwable e) { // A limiter of the app's own, or a scheduler that cannot start.
      call.fail(e);
    }
  }

  /** Continues after a permit was granted, within {@link #acquire} or later, on any thread. */
  void granted(PermitRequest request, boolean acquiring) {
    if (!acquiring) {
      call.resume(request == permit ? this : this::acquirePermit);
    } else if (request == permit) {
      call.execute(this);
    } else {
      acquirePermit();
    }
  }

  /** Fails the call after its permit was refused, on any thread. */
  void refused(Throwable reason) {
    call.fail(reason);
  }

  /**
   * Releases or withdraws the permits that {@link #acquire} requested; further calls have no
   * effect.
   */
  void release() {
    permit.release();
    if (concurrencyPermit != null) {
      concurrencyPermit.release();
    }
  }

  /** Sends the request, unless the call has ended. */
  @Override
  public void run() {
    try {
      call.send(this);
    } catch (Throwable e) { // Such as a listener's VirtualMachineError.
      call.abort(this, e);
      throw e;
    }
  }

  /** Returns the event of the end of this attempt. */
  CallEvent endedEvent(Duration elapsed, Outcome outcome) {
    return new CallEvent(call.identified(), number, Duration.ZERO, elapsed, outcome, null);
  }

  /** Sets the request with the headers that listeners have added. */
  void replaceRequest(Request request) {
    this.request = request;
  }

  /** Sends the request on this thread and returns the outcome. */
  Outcome send() {
    Call started = null;
    try {
      started = engine.transport.newCall(request, this);
      if (!start(started)) {
        started.cancel(); // execute() then fails at once, and OkHttp's event listener is notified.
      }
      Response response = started.execute();
      return new Outcome.Responded(info(response), Objects.requireNonNull(response.body()));
    } catch (Throwable e) { // OkHttp 5 throws InterruptedException without declaring it.
      Outcome known = failure;
      return known != null
          ? known
          : engine
              .failures()
              .map(masked(Causes.describable(e)), number, started != null && started.isCanceled());
    }
  }

  /**
   * Returns the exception, or a copy with a masked message and no causes if it contains credentials
   * that were sent.
   */
  private Throwable masked(Throwable thrown) {
    if (!showsCredentials(thrown)) {
      return thrown;
    }
    IOException copy = new IOException(Credentials.mask(credentials, thrown.toString()));
    copy.setStackTrace(thrown.getStackTrace());
    return copy;
  }

  /** Checks all that a stack trace prints, such as the suppressed exceptions of a cause. */
  private boolean showsCredentials(Throwable thrown) {
    StringWriter printed = new StringWriter();
    try {
      thrown.printStackTrace(new PrintWriter(printed));
    } catch (RuntimeException e) { // A suppressed exception of the app that cannot be described.
      return true;
    }
    String trace = printed.toString();
    return !Credentials.mask(credentials, trace).equals(trace);
  }

  /** Cancels OkHttp's call; this calls the app's event listener, which may block. */
  void cancel() {
    Call started;
    synchronized (this) {
      canceled = true;
      started = http;
    }
    if (started != null) {
      started.cancel();
    }
  }

  private synchronized boolean start(Call started) {
    http = started;
    return !canceled;
  }

  /** Passes the response to the limiter, if there is one. */
  void noteResponse(Outcome outcome) {
    ResponseInfo response = outcome.response;
    if (response != null) {
      permit.responseReceived(response.status(), response.headers());
    }
  }

  /** Returns the parts of a response, without its body, that outlive the attempt. */
  ResponseInfo info(Response response) {
    Duration retryAfter =
        response.isSuccessful() ? null : RetryAfter.of(response.headers(), engine.scheduler.now());
    return new ResponseInfo(
        request.method(),
        request.url().encodedPath(),
        response.code(),
        Credentials.mask(credentials, response.headers()),
        number,
        retryAfter,
        credentials);
  }

  /** Returns whether the call has ended without this attempt, so that nothing more may be sent. */
  boolean isAbandoned() {
    return call.isDone();
  }

  /** Returns whether anything may have reached the server. */
  boolean isSent() {
    return sent;
  }

  /** Returns the number of attempts including this one, or 0 if nothing can have been sent. */
  int attemptsIfSent() {
    return call.isSent() ? number : 0;
  }

  void markSent() {
    sent = true;
  }

  /** Notes credentials that are sent, so that they can be masked if the server echoes them. */
  void use(Credentials used) {
    List<Credentials> all = new ArrayList<>(credentials);
    all.add(used);
    credentials = all;
  }

  /**
   * Returns an exception that makes OkHttp end the attempt with a failure. The failure counts only
   * if the attempt ends with an exception: an interceptor of the app may catch this one and
   * continue.
   */
  IOException fail(Outcome reason) {
    failure = reason;
    return new IOException("the attempt failed: " + reason.kind);
  }

  /** Forgets a failure, because an interceptor of the app sends the request again. */
  void clearFailure() {
    failure = null;
  }
}
