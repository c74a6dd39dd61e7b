package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends the requests of one client and tracks its active calls; for use within cfdevices only. A
 * derived engine uses the connections, threads and limiter of its origin.
 */
@InternalApi
public final class CallEngine {
  final CredentialsProvider credentials;
  final String userAgentSuffix;
  final String userAgent;
  final int maxConcurrentAttempts;
  final long maxBodyBytes;
  final HttpTransport transport;
  final RateLimiter limiter;
  final RetryDecision retries;

  /** The listeners of the client, or null if there are none. */
  public final @Nullable ListenerDispatcher listeners;

  final Scheduler scheduler;
  final Workers workers;
  final Duration totalTimeout;

  /** The maximum number of bytes that an exception keeps of the body of an error response. */
  public final int maxErrorBodyBytes;

  /**
   * Limits the asynchronous attempts in flight, in FIFO order, in addition to the app's rate
   * limiter.
   */
  final RateLimiter concurrencyLimiter;

  /** The URL to whose origin credentials are sent; null until the client has one. */
  volatile @Nullable HttpUrl baseUrl;

  private final @Nullable CallEngine origin;
  final @Nullable Supplier<UnaryOperator<Runnable>> context;
  private final Set<RetryingCall> active = ConcurrentHashMap.newKeySet();
  private final AtomicInteger abandoned = new AtomicInteger();
  private volatile boolean closed;

  CallEngine(EngineConfig config, CredentialsProvider credentials, @Nullable CallEngine origin) {
    this.credentials = credentials;
    this.origin = origin;
    this.scheduler = origin == null ? config.newScheduler() : origin.scheduler;
    this.workers =
        origin != null && origin.workers.steps == config.executor
            ? origin.workers
            : config.newWorkers();
    this.transport =
        origin != null && origin.transport.users == config.httpClient
            ? origin.transport
            : new HttpTransport(config.httpClient, workers);
    this.limiter =
        origin != null && config.rateLimiter == null && origin.credentials == credentials
            ? origin.limiter
            : config.newLimiter(scheduler);
    this.retries =
        new RetryDecision(
            config.retryPolicy,
            origin == null ? new AtomicLong() : origin.retries.taken,
            config.random);
    this.listeners = config.listeners;
    this.totalTimeout = config.totalTimeout;
    this.concurrencyLimiter =
        origin != null && origin.maxConcurrentAttempts == config.maxConcurrentAttempts
            ? origin.concurrencyLimiter
            : new AdaptiveLimiter(config.maxConcurrentAttempts, scheduler);
    this.maxConcurrentAttempts = config.maxConcurrentAttempts;
    this.userAgentSuffix = config.userAgentSuffix;
    this.userAgent = "cfdevices/" + Version.CURRENT + userAgentSuffix;
    this.maxBodyBytes = config.maxBodyBytes;
    this.context = config.contextPropagation;
    this.maxErrorBodyBytes = config.maxErrorBodyBytes;
  }

  /** Sets the base URL, to whose origin credentials are sent. */
  public void sendCredentialsTo(HttpUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Returns the listeners of a call, which are not notified yet, or null if there are none. */
  public ListenerDispatcher.@Nullable OfCall listenersOf(Request request, OperationTraits traits) {
    ListenerDispatcher all = traits.listeners == null ? listeners : traits.listeners;
    return all == null ? null : all.ofCall(request, traits, scheduler);
  }

  /**
   * Sends a request on this thread, and returns when the call has ended.
   *
   * @param observers the listeners of the call, or null if there are none
   */
  public Outcome execute(
      Request request, OperationTraits traits, ListenerDispatcher.@Nullable OfCall observers) {
    BlockingAttemptExecutor executor = new BlockingAttemptExecutor();
    RetryingCall call = new RetryingCall(this, request, traits, executor, observers);
    call.start();
    return executor.await(call);
  }

  /**
   * Sends a request on worker threads.
   *
   * @param observers the listeners of the call, or null if there are none
   * @param callback receives the outcome, once, on a worker thread
   * @param slot cancels the call
   */
  public void enqueue(
      Request request,
      OperationTraits traits,
      ListenerDispatcher.@Nullable OfCall observers,
      Consumer<Outcome> callback,
      CancellationSlot slot) {
    RetryingCall call;
    try {
      call =
          newCall(
              request,
              traits,
              observers,
              outcome -> {
                slot.clear(); // First: a chained request sets it again.
                callback.accept(outcome);
              });
    } catch (Throwable e) { // The app's contextPropagation; Kotlin's lambdas throw anything.
      fail(e, callback);
      return;
    }
    slot.set(call); // Before the start, so that a call that is already canceled is not sent.
    call.start();
  }

  /** Passes the failure of code of the app to a callback, on a worker thread. */
  public void fail(Throwable thrown, Consumer<Outcome> callback) {
    workers.run(() -> callback.accept(failures().map(thrown, 0, false)));
  }

  /**
   * Returns a call that sends a request on worker threads once it is started.
   *
   * @param observers the listeners of the call, or null if there are none
   * @param callback receives the outcome, once, on a worker thread
   */
  RetryingCall newCall(
      Request request,
      OperationTraits traits,
      ListenerDispatcher.@Nullable OfCall observers,
      Consumer<Outcome> callback) {
    UnaryOperator<Runnable> captured = context == null ? null : context.get();
    return new RetryingCall(
        this, request, traits, new AsyncAttemptExecutor(workers, captured, callback), observers);
  }

  boolean isClosed() {
    return closed || (origin != null && origin.isClosed());
  }

  /** Registers a call, so that {@link #close} of this engine or of its origin stops it. */
  void add(RetryingCall call) {
    if (origin != null) {
      origin.add(call);
    }
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
    if (origin != null) {
      origin.remove(call);
    }
  }

  /** Returns the state of the rate limiter. */
  public RateLimitSnapshot rateLimit() {
    return limiter.snapshot();
  }

  FailureMapper failures() {
    return new FailureMapper(abandoned);
  }

  /** Returns the failure for an exception that is thrown while a response is decoded. */
  public Outcome failure(Throwable thrown) {
    return failures().map(thrown, 1, false);
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

  /** Returns the settings of an engine that is derived from this one. */
  public EngineConfig derivedConfig() {
    return EngineConfig.derivedFrom(this);
  }

  /**
   * Ends all calls, also those of derived engines, and closes connections and threads of its own.
   */
  public void close() {
    markClosed();
    for (RetryingCall call : active) {
      call.stop(StopReason.CLOSED);
    }
    if (origin == null || origin.transport != transport) {
      transport.close();
    }
    if (origin == null) {
      scheduler.close();
    }
    if (origin == null || origin.workers != workers) {
      workers.close();
    }
  }
}
