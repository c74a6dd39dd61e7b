package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one client and tracks its active calls; for use within cfdevices only. */
@InternalApi
public final class CallEngine {
  final HttpTransport transport;
  final RateLimiter limiter;
  final RetryDecision retries;
  final @Nullable ListenerDispatcher listeners; // Null if there are none.
  final Scheduler scheduler;
  final Workers workers;
  final Duration totalTimeout;
  final FailureMapper failures;

  /** The maximum number of bytes that an exception keeps of the body of an error response. */
  public final int maxErrorBodyBytes;

  /**
   * Limits the asynchronous attempts in flight, in FIFO order, in addition to the app's rate
   * limiter.
   */
  final RateLimiter concurrencyLimiter;

  private final CredentialsInterceptor credentials;
  private final @Nullable Supplier<UnaryOperator<Runnable>> context;
  private final Set<RetryingCall> active = ConcurrentHashMap.newKeySet();
  private final AtomicInteger abandoned = new AtomicInteger();
  private volatile boolean closed;

  CallEngine(
      EngineConfig config,
      CredentialsInterceptor credentials,
      HttpTransport transport,
      RateLimiter limiter,
      Scheduler scheduler,
      Workers workers) {
    this.credentials = credentials;
    this.transport = transport;
    this.limiter = limiter;
    this.retries = new RetryDecision(config.retryPolicy, config.random);
    this.listeners = config.listeners == null ? null : new ListenerDispatcher(config.listeners);
    this.scheduler = scheduler;
    this.workers = workers;
    this.totalTimeout = config.totalTimeout;
    this.failures = new FailureMapper(totalTimeout, abandoned);
    this.concurrencyLimiter = new AdaptiveLimiter(config.maxConcurrentAttempts, scheduler);
    this.context = config.contextPropagation;
    this.maxErrorBodyBytes = config.maxErrorBodyBytes;
  }

  /** Sets the base URL, to whose origin credentials are sent. */
  public void sendCredentialsTo(HttpUrl baseUrl) {
    credentials.baseUrl = baseUrl;
  }

  /** Sends a request on this thread, and returns when the call has ended. */
  public Outcome execute(Request request, OperationTraits traits) {
    BlockingAttemptExecutor executor = new BlockingAttemptExecutor();
    RetryingCall call = new RetryingCall(this, request, traits, executor);
    call.start();
    return executor.await(call);
  }

  /**
   * Sends a request on worker threads.
   *
   * @param callback receives the outcome, once, on a worker thread
   * @param slot cancels the call
   */
  public void enqueue(
      Request request, OperationTraits traits, Consumer<Outcome> callback, CancellationSlot slot) {
    RetryingCall call;
    try {
      call =
          newCall(
              request,
              traits,
              outcome -> {
                slot.clear(); // First: a chained request sets it again.
                callback.accept(outcome);
              });
    } catch (Throwable e) { // The app's contextPropagation; Kotlin's lambdas throw anything.
      workers.run(() -> callback.accept(failures.map(e, 0, false)));
      return;
    }
    slot.set(call); // Before the start, so that a call that is already canceled is not sent.
    call.start();
  }

  /**
   * Returns a call that sends a request on worker threads once it is started.
   *
   * @param callback receives the outcome, once, on a worker thread
   */
  RetryingCall newCall(Request request, OperationTraits traits, Consumer<Outcome> callback) {
    UnaryOperator<Runnable> captured = context == null ? null : context.get();
    return new RetryingCall(
        this, request, traits, new AsyncAttemptExecutor(workers, captured, callback));
  }

  boolean isClosed() {
    return closed;
  }

  /** Registers a call, so that {@link #close} stops it. */
  void add(RetryingCall call) {
    active.add(call);
    if (closed) { // close() may have missed it.
      call.stop(StopReason.CLOSED);
    }
    if (call.isDone()) { // It may have been removed before it was added.
      active.remove(call);
    }
  }

  void remove(RetryingCall call) {
    active.remove(call);
  }

  /** Returns the state of the rate limiter. */
  public RateLimitSnapshot rateLimit() {
    return limiter.snapshot();
  }

  /** Returns the failure for an exception that is thrown while a response is decoded. */
  public Outcome.Failure failure(Throwable thrown) {
    return failures.map(thrown, 1, false);
  }

  /** Returns the number of calls that have started and not ended. */
  int inFlight() {
    return active.size();
  }

  /**
   * Counts an attempt that is still blocked in foreign code or a socket although its call has
   * ended.
   */
  void attemptAbandoned() {
    abandoned.incrementAndGet();
  }

  void abandonedAttemptReturned() {
    abandoned.decrementAndGet();
  }

  /** Returns how many attempts of ended calls have not returned yet. */
  int abandonedAttempts() {
    return abandoned.get();
  }

  /** Makes further calls fail; {@link #close} then stops the active ones. */
  void markClosed() {
    closed = true;
  }

  /** Ends all calls, and closes connections and threads. */
  public void close() {
    markClosed();
    for (RetryingCall call : active) {
      call.stop(StopReason.CLOSED);
    }
    transport.close();
    scheduler.close();
    workers.close();
  }
}
