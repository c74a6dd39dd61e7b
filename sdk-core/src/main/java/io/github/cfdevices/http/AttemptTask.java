package io.github.cfdevices.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a request: its permit, its OkHttp call, and what the interceptors learn on
 * the way. It is a tag of the request that OkHttp is called with.
 */
final class AttemptTask implements Runnable {
  private final RetryingCall call;
  private final CallEngine engine;
  private final Request request;
  private final OperationTraits traits;
  private final int number;
  private final PermitRequest permit = new PermitRequest(this);
  private final @Nullable PermitRequest concurrencyPermit; // Null if the thread is the caller's.

  private @Nullable Call http; // Guarded by this, as is the next.
  private boolean canceled;

  // Written by interceptors, on the thread of the attempt unless one of the app's uses others.
  private volatile boolean sent;
  private volatile List<Credentials> credentials = Collections.emptyList(); // Never changed.
  private volatile Outcome.@Nullable Failed failure;

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
   * request: an interceptor of the app that builds a request anew drops its tags.
   */
  static AttemptTask of(Interceptor.Chain chain) {
    return Objects.requireNonNull(chain.call().request().tag(AttemptTask.class));
  }

  /** Returns the number of this attempt, from 1. */
  int number() {
    return number;
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

  private void acquirePermit() {
    acquire(permit, engine.limiter);
  }

  private void acquire(PermitRequest request, RateLimiter limiter) {
    try {
      request.acquireFrom(limiter);
    } catch (Throwable e) { // A limiter of the app's own, or a scheduler that cannot start.
      call.fail(e);
    }
  }

  /** Goes on after a permit was granted, within {@link #acquire} or later, on any thread. */
  void granted(PermitRequest request, boolean acquiring) {
    if (!acquiring) {
      call.resume(request == permit ? this : this::acquirePermit);
    } else if (request == permit) {
      call.execute(this);
    } else {
      acquirePermit();
    }
  }

  /** Releases or withdraws what {@link #acquire} asked for; does nothing the second time. */
  void release() {
    permit.release();
    if (concurrencyPermit != null) {
      concurrencyPermit.release();
    }
  }

  /** Sends the request, as far as the call still wants it. */
  @Override
  public void run() {
    try {
      call.send(this);
    } catch (Throwable e) { // A listener's VirtualMachineError, for one.
      call.abort(this, e);
      throw e;
    }
  }

  /** Sends the request on this thread, and returns what comes of it. */
  Outcome send() {
    Call started = null;
    try {
      started = engine.transport.newCall(request, this);
      if (!start(started)) {
        started.cancel(); // Then execute() fails at once, and the event listener hears of it.
      }
      Response response = started.execute();
      return new Outcome.Responded(info(response), Objects.requireNonNull(response.body()));
    } catch (Throwable e) { // OkHttp 5 throws InterruptedException without declaring it.
      Outcome.Failed known = failure;
      return known != null
          ? known
          : engine.failures.map(
              masked(Causes.describable(e)), number, started != null && started.isCanceled());
    }
  }

  /** Returns what was thrown, or a copy without causes if it shows credentials that were sent. */
  private Throwable masked(Throwable thrown) {
    if (Causes.first(thrown, this::showsCredentials) == null) {
      return thrown;
    }
    IOException copy = new IOException(Credentials.mask(credentials, thrown.toString()));
    copy.setStackTrace(thrown.getStackTrace());
    return copy;
  }

  private boolean showsCredentials(Throwable thrown) {
    String described = thrown.toString() + Arrays.toString(thrown.getSuppressed());
    return !Credentials.mask(credentials, described).equals(described);
  }

  /** Cancels the request on its way; calls the app's event listener, which may block. */
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

  /** Tells the limiter about the response, if there is one. */
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

  /** Notes credentials that are sent, so that they can be masked where a server echoes them. */
  void use(Credentials used) {
    List<Credentials> all = new ArrayList<>(credentials);
    all.add(used);
    credentials = all;
  }

  /**
   * Returns an exception that makes OkHttp end the attempt with a failure. It counts only if the
   * attempt ends by throwing: an interceptor of the app may catch it and go on.
   */
  IOException fail(Outcome.Failed reason) {
    failure = reason;
    return new IOException("the attempt failed: " + reason.kind);
  }

  /** Forgets a failure, because an interceptor of the app sends the request again. */
  void clearFailure() {
    failure = null;
  }
}
