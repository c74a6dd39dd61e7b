package io.github.cfdevices.http;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a client, or of a sequence of its calls. What listeners throw is ignored, so
 * that they cannot fail a call; for use within cfdevices only.
 */
@InternalApi
public final class ListenerDispatcher {
  private static final AtomicLong LAST_ID = new AtomicLong();

  private final List<CallListener> listeners;
  private final @Nullable Long sequenceId; // Null if the calls do not belong together.

  ListenerDispatcher(List<CallListener> listeners) {
    this(listeners, null);
  }

  private ListenerDispatcher(List<CallListener> listeners, @Nullable Long sequenceId) {
    this.listeners = listeners;
    this.sequenceId = sequenceId;
  }

  /** Returns these listeners and another one. */
  ListenerDispatcher plus(CallListener listener) {
    List<CallListener> all = new ArrayList<>(listeners);
    all.add(listener);
    return new ListenerDispatcher(all);
  }

  /** Returns these listeners for a sequence of calls, each of which the app starts. */
  public ListenerDispatcher newSequence() {
    return new ListenerDispatcher(listeners, LAST_ID.incrementAndGet());
  }

  /**
   * Returns these listeners for a sequence of calls that start on any thread. They capture the
   * context of the current one.
   */
  public ListenerDispatcher capture() {
    return new ListenerDispatcher(
        derived(listeners, CallListener::capture), LAST_ID.incrementAndGet());
  }

  /** Returns the listeners of a call. */
  OfCall ofCall(Request request, OperationTraits traits, Scheduler scheduler) {
    return new OfCall(this, request, traits, scheduler);
  }

  private static List<CallListener> derived(
      List<CallListener> listeners, UnaryOperator<CallListener> derivation) {
    List<CallListener> derived = new ArrayList<>();
    for (CallListener listener : listeners) {
      derived.add(derived(listener, derivation));
    }
    return derived;
  }

  private static CallListener derived(
      CallListener listener, UnaryOperator<CallListener> derivation) {
    try {
      return Objects.requireNonNull(derivation.apply(listener));
    } catch (Throwable e) { // Kotlin listeners can throw checked exceptions.
      return listener;
    }
  }

  /** The listeners of one call; for use within cfdevices only. */
  @InternalApi
  public static final class OfCall {
    final long id;
    final @Nullable Long sequenceId;
    final Request request;
    final OperationTraits traits;
    private final ListenerDispatcher all;
    private final Scheduler scheduler;
    private final long startTime;
    private volatile List<CallListener> listeners = List.of(); // Empty until the call starts.
    private volatile int attempts; // How many have started.

    private OfCall(
        ListenerDispatcher all, Request request, OperationTraits traits, Scheduler scheduler) {
      this.id = LAST_ID.incrementAndGet();
      this.sequenceId = all.sequenceId;
      this.request = request;
      this.traits = traits;
      this.all = all;
      this.scheduler = scheduler;
      this.startTime = scheduler.nanoTime();
    }

    /** Creates the call of an event that a test of an app creates; it has no listeners. */
    OfCall(long id, @Nullable Long sequenceId, Request request, OperationTraits traits) {
      this.id = id;
      this.sequenceId = sequenceId;
      this.request = request;
      this.traits = traits;
      this.all = new ListenerDispatcher(List.of());
      this.scheduler = new SystemScheduler();
      this.startTime = 0;
    }

    /** Notifies of the start of the call on this thread. */
    public void callStarted() {
      listeners = derived(all.listeners, CallListener::forCall);
      dispatch(
          Method.CALL_STARTED, new CallEvent(this, 0, Duration.ZERO, Duration.ZERO, null, null));
    }

    /**
     * Notifies of a backoff that begins.
     *
     * @param outcome the outcome of the attempt before
     */
    void retryScheduled(int nextAttempt, Duration wait, Outcome outcome) {
      dispatch(
          Method.RETRY_SCHEDULED,
          new CallEvent(this, nextAttempt, wait, Duration.ZERO, outcome, null));
    }

    /** Notifies of an attempt that starts, and returns its request. */
    Request attemptStarted(int attempt, Duration waited) {
      attempts = attempt;
      CallEvent event = new CallEvent(this, attempt, waited, Duration.ZERO, null, null);
      dispatch(Method.ATTEMPT_STARTED, event);
      AddedHeaders headers = new AddedHeaders(request, traits);
      dispatch(Method.ADD_HEADERS, event, headers);
      return headers.request();
    }

    void attemptEnded(int attempt, Duration elapsed, Outcome outcome) {
      dispatch(
          Method.ATTEMPT_ENDED,
          new CallEvent(this, attempt, Duration.ZERO, elapsed, outcome, null));
    }

    /**
     * Notifies of the end of the call.
     *
     * @param outcome the outcome of the last attempt, or null if it is unknown
     * @param error the exception that the app receives, or null
     */
    public void callEnded(@Nullable Outcome outcome, @Nullable CloudflareException error) {
      Duration elapsed = Duration.ofNanos(scheduler.nanoTime() - startTime);
      dispatch(
          Method.CALL_ENDED, new CallEvent(this, attempts, Duration.ZERO, elapsed, outcome, error));
    }

    private void dispatch(Method method, CallEvent event) {
      dispatch(method, event, null);
    }

    private void dispatch(Method method, CallEvent event, @Nullable AddedHeaders headers) {
      for (CallListener listener : listeners) {
        try {
          switch (method) {
            case CALL_STARTED -> listener.callStarted(event);
            case RETRY_SCHEDULED -> listener.retryScheduled(event);
            case ATTEMPT_STARTED -> listener.attemptStarted(event);
            case ADD_HEADERS -> listener.addHeaders(event, Objects.requireNonNull(headers));
            case ATTEMPT_ENDED -> listener.attemptEnded(event);
            case CALL_ENDED -> listener.callEnded(event);
          }
        } catch (Throwable e) { // Kotlin listeners can throw checked exceptions.
          if (e instanceof VirtualMachineError error) {
            throw error;
          }
        }
      }
    }
  }

  /** The methods of a listener that receive events. */
  private enum Method {
    CALL_STARTED,
    RETRY_SCHEDULED,
    ATTEMPT_STARTED,
    ADD_HEADERS,
    ATTEMPT_ENDED,
    CALL_ENDED
  }

  /** Adds headers that the request of an attempt does not have. */
  private static final class AddedHeaders implements CallListener.RequestHeaders {
    private final Request request;
    private final OperationTraits traits;
    private Request.@Nullable Builder builder; // Null if nothing is added.

    AddedHeaders(Request request, OperationTraits traits) {
      this.request = request;
      this.traits = traits;
    }

    @Override
    public void set(String name, String value) {
      String checked = CallOptions.checkedHeaderName(name);
      if (request.header(checked) != null || traits.isKey(checked)) {
        throw new InvalidInputException(
            "header " + checked, "cannot be set: the request or its credentials have it");
      }
      String checkedValue = CallOptions.checkedHeaderValue(checked, value);
      if (builder == null) {
        builder = request.newBuilder();
      }
      builder.header(checked, checkedValue);
    }

    Request request() {
      return builder == null ? request : builder.build();
    }
  }
}
