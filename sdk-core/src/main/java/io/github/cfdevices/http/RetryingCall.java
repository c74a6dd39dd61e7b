package io.github.cfdevices.http;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once: waits for a permit, sends attempts, backs off between them, and ends
 * exactly once. {@link CallState} has the table of its states.
 *
 * <p>{@link #start} runs on the caller's thread, and attempts run where the {@link AttemptExecutor}
 * runs them. {@link #stop} runs on any thread and does not block: it decides the outcome, and
 * leaves foreign code to the executor. The lock guards the fields only; nothing foreign runs while
 * it is held.
 */
final class RetryingCall implements Cancelable, Runnable {
  private final CallEngine engine;
  private final Request request;
  private final OperationTraits traits;
  private final AttemptExecutor executor;
  private final CancellationSlot timeout = new CancellationSlot();
  private final Duration totalTimeout;
  private final long startTime;

  private CallState state = CallState.NEW; // Guarded by this, as are the next five.
  private @Nullable AttemptTask attempt; // The latest one.
  private @Nullable CancellationSlot backoff;
  private int attempts; // How many were sent.
  private boolean sentBefore; // Whether an attempt before the latest one may have arrived.
  private @Nullable Outcome early; // Why the call ended without an attempt's outcome.

  // Each step passes these on to the next.
  private volatile ListenerDispatcher.@Nullable OfCall listeners; // Null if there are none.
  private volatile long waitingSince;
  private volatile long sentTime;
  private volatile @Nullable Throwable lastCause;

  RetryingCall(
      CallEngine engine,
      Request request,
      OperationTraits traits,
      AttemptExecutor executor,
      ListenerDispatcher.@Nullable OfCall listeners) {
    this.engine = engine;
    this.request = request;
    this.traits = traits;
    this.executor = executor;
    this.listeners = listeners;
    this.totalTimeout =
        traits.options == null
            ? engine.totalTimeout
            : traits.options.totalTimeout(engine.totalTimeout);
    this.startTime = engine.scheduler.nanoTime();
    this.waitingSince = startTime;
  }

  /** Starts the call, unless it was canceled before. */
  void start() {
    if (become(CallState.QUEUED) != null) {
      try {
        timeout.set(engine.scheduler.schedule(totalTimeout, this));
        engine.add(this);
        acquire();
      } catch (Throwable e) { // The OutOfMemoryError of a thread that cannot start, for one.
        fail(e);
      }
    }
  }

  /** Stops the call at its total timeout. */
  @Override
  public void run() {
    stop(StopReason.TIMEOUT);
  }

  @Override
  public void cancel() {
    stop(StopReason.CANCELED);
  }

  /** Ends the call early; does nothing once its outcome is decided. */
  void stop(StopReason reason) {
    endEarly(reason, null);
  }

  /** Ends the call because foreign code failed outside an attempt. */
  void fail(Throwable thrown) {
    endEarly(null, engine.failures().map(thrown, sent(), false));
  }

  /** Ends the call on the thread of an attempt that cannot continue. */
  void abort(AttemptTask attempt, Throwable thrown) {
    attempt.release();
    if (become(CallState.DONE) != null) {
      cleanUp();
      executor.complete(engine.failures().map(thrown, sent(), false));
    }
  }

  /** Runs a step on the thread that runs attempts, which may be this one. */
  void execute(Runnable step) {
    try {
      executor.execute(step);
    } catch (Throwable e) {
      fail(e);
    }
  }

  /**
   * Runs a step where attempts run, but never on this thread: the scheduler's thread and one that
   * grants or releases a permit must go on.
   */
  void resume(Runnable step) {
    if (executor.isForeign()) {
      engine.workers.run(() -> execute(step));
    } else {
      execute(step);
    }
  }

  /** Sends an attempt that has its permit, unless the call was stopped meanwhile. */
  void send(AttemptTask attempt) {
    if (engine.isClosed()) {
      stop(StopReason.CLOSED); // In case close() has not reached this call yet.
    }
    if (state() != CallState.QUEUED) {
      attempt.release();
      return;
    }
    sentTime = engine.scheduler.nanoTime();
    ListenerDispatcher.OfCall observers = listeners;
    if (observers != null) { // Before SENDING: leaving SENDING reports the end.
      Duration waited = Duration.ofNanos(sentTime - waitingSince);
      attempt.replaceRequest(observers.attemptStarted(attempt.number(), waited));
    }
    if (!becomeSending(attempt)) {
      attempt.release();
      Outcome stopped = early();
      if (stopped != null) {
        attemptEnded(attempt, stopped);
      }
      return;
    }
    Outcome outcome = attempt.send();
    returned(attempt, noteInterrupt(attempt, outcome));
  }

  /** Returns the outcome of an attempt, or an interruption if its thread was interrupted. */
  private Outcome noteInterrupt(AttemptTask attempt, Outcome outcome) {
    boolean interrupted = Thread.interrupted();
    if (interrupted) {
      executor.interrupted();
    }
    // Responses first, so that a first call loads no class for failures.
    if (outcome instanceof Outcome.Responded || !(outcome instanceof Outcome.Failure failure)) {
      return outcome;
    }
    if (!interrupted && engine.failures().interrupts(failure)) {
      interrupted = true;
      executor.interrupted();
    }
    return interrupted ? engine.failures().interrupted(attempt.number(), failure.cause) : outcome;
  }

  void acquire() {
    AttemptTask next;
    synchronized (this) {
      if (state != CallState.QUEUED) {
        return;
      }
      sentBefore = isSent();
      next = new AttemptTask(this, engine, request, traits, attempts + 1, executor.isBounded());
      attempt = next;
    }
    next.acquire();
  }

  /** Continues after an attempt: with the next one, or with the end of the call. */
  private void returned(AttemptTask attempt, Outcome received) {
    Outcome outcome = received;
    waitingSince = engine.scheduler.nanoTime();
    attempt.noteResponse(outcome);
    attempt.release();
    Duration wait = null;
    try {
      if (!isDone()) {
        long rest = totalTimeout.toNanos() - (waitingSince - startTime);
        wait = engine.retries.waitAfter(outcome, request, attempt, waitingSince - sentTime, rest);
      }
    } catch (Throwable e) { // The app's predicate; Kotlin's lambdas throw anything.
      outcome = engine.failures().map(e, attempt.number(), false);
    }
    if (wait != null && become(CallState.BACKING_OFF) != null) {
      attemptEnded(attempt, outcome);
      backOff(wait, outcome);
    } else if (become(CallState.DONE) != null) {
      cleanUp();
      complete(attempt, outcome);
    } else { // The call was stopped and is completed already.
      engine.abandonedAttemptReturned();
    }
  }

  private void backOff(Duration wait, Outcome outcome) {
    CancellationSlot wakeUp = new CancellationSlot();
    synchronized (this) {
      if (state != CallState.BACKING_OFF) { // A listener stopped the call.
        return;
      }
      backoff = wakeUp;
    }
    if (outcome instanceof Outcome.Failure failure) {
      lastCause = failure.cause;
    }
    ListenerDispatcher.OfCall observers = listeners;
    if (observers != null) {
      observers.retryScheduled(sent() + 1, wait, outcome);
    }
    wakeUp.set(engine.scheduler.schedule(wait, this::wakeUp));
  }

  void wakeUp() {
    if (become(CallState.QUEUED) != null) {
      resume(this::acquire);
    }
  }

  /**
   * Ends the call for a reason or else with a failure, unless its outcome is decided. It is
   * completed before anything is canceled, because canceling runs foreign code.
   */
  private void endEarly(@Nullable StopReason reason, @Nullable Outcome thrown) {
    CallState left;
    AttemptTask current;
    Outcome failure;
    synchronized (this) {
      left = become(CallState.DONE);
      if (left == null) {
        return;
      }
      current = attempt;
      failure = reason == null ? Objects.requireNonNull(thrown) : stopped(reason);
      early = failure;
    }
    cleanUp();
    boolean sending = left == CallState.SENDING;
    if (sending) {
      engine.attemptAbandoned();
    }
    executor.deliver(
        () -> {
          if (current != null && sending) {
            complete(current, failure);
          } else {
            if (current != null) {
              current.release();
            }
            executor.complete(failure);
          }
        });
    if (current != null && sending) {
      engine.workers.run(current::cancel);
    }
  }

  private synchronized Outcome stopped(StopReason reason) {
    boolean unsent = reason == StopReason.CLOSED && !isSent();
    return engine
        .failures()
        .stopped(unsent ? StopReason.CLOSED_UNSENT : reason, totalTimeout, attempts, lastCause);
  }

  private void cleanUp() {
    CancellationSlot wakeUp;
    synchronized (this) {
      wakeUp = backoff;
    }
    timeout.cancel();
    if (wakeUp != null) {
      wakeUp.cancel();
    }
    engine.remove(this);
  }

  /** Completes the call after an attempt; first notifies listeners of the end of the attempt. */
  private void complete(AttemptTask attempt, Outcome outcome) {
    try {
      attemptEnded(attempt, outcome);
    } finally {
      executor.complete(outcome);
    }
  }

  private void attemptEnded(AttemptTask attempt, Outcome outcome) {
    ListenerDispatcher.OfCall observers = listeners;
    if (observers != null) {
      Duration elapsed = Duration.ofNanos(engine.scheduler.nanoTime() - sentTime);
      observers.attemptEnded(attempt.number(), elapsed, outcome);
    }
  }

  /** Returns the call for an event, with a number of its own if there are no listeners. */
  ListenerDispatcher.OfCall identified() {
    ListenerDispatcher.OfCall observers = listeners;
    if (observers == null) {
      observers = new ListenerDispatcher(List.of()).ofCall(request, traits, engine.scheduler);
      listeners = observers; // So that each event has the same number.
    }
    return observers;
  }

  private synchronized boolean becomeSending(AttemptTask attempt) {
    boolean sending = become(CallState.SENDING) != null;
    if (sending) {
      attempts = attempt.number();
    }
    return sending;
  }

  /** Moves to another state; returns the state that was left, or null if the table forbids it. */
  private synchronized @Nullable CallState become(CallState next) {
    CallState left = state;
    if (!left.canBecome(next)) {
      return null;
    }
    state = next;
    return left;
  }

  private synchronized CallState state() {
    return state;
  }

  private synchronized int sent() {
    return attempts;
  }

  private synchronized @Nullable Outcome early() {
    return early;
  }

  /** Returns whether anything may have reached the server. */
  synchronized boolean isSent() {
    return sentBefore || (attempt != null && attempt.isSent());
  }

  /** Returns whether the outcome is decided. */
  boolean isDone() {
    return state() == CallState.DONE;
  }
}
