package io.github.cfdevices;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes calls that are sent as often as it takes, and knows those under way. */
final class RetryCalls implements Call.Factory {
  private final Transport transport;
  private final RateLimiter limiter;
  private final RetryRule rule;
  private final CallObserver observer;
  private final Timer timer;
  private final Duration deadline;
  private final Set<RetryRun> underWay = ConcurrentHashMap.newKeySet();

  RetryCalls(
      Transport transport,
      RateLimiter limiter,
      RetryRule rule,
      CallObserver observer,
      Timer timer,
      Duration deadline) {
    this.transport = transport;
    this.limiter = limiter;
    this.rule = rule;
    this.observer = observer;
    this.timer = timer;
    this.deadline = deadline;
  }

  @Override
  public Call newCall(Request request) {
    if (transport.isClosed()) {
      throw TransportException.closed(request);
    }
    return new RetryCall(this, request);
  }

  Transport transport() {
    return transport;
  }

  RateLimiter limiter() {
    return limiter;
  }

  RetryRule rule() {
    return rule;
  }

  CallObserver observer() {
    return observer;
  }

  Timer timer() {
    return timer;
  }

  Duration deadline() {
    return deadline;
  }

  void add(RetryRun call) {
    underWay.add(call);
    if (transport.isClosed()) { // Closing may have missed it.
      call.stop(Stop.CLOSED);
    }
  }

  void remove(RetryRun call) {
    underWay.remove(call);
  }

  /** Returns how many calls have begun and not ended. */
  int underWay() {
    return underWay.size();
  }

  /** Takes from an answer what the limiter and the next attempt need to know. */
  void note(Response response, Attempt attempt) {
    if (!response.isSuccessful()) {
      attempt.retryAfter(RetryAfter.of(response.headers(), timer.now()));
    }
    try {
      limiter.answered(response.code(), response.headers());
    } catch (RuntimeException e) {
      // A limiter of the app's own; the answer is worth more.
    }
  }

  /** Returns what to tell of a call that ends without an answer. */
  CloudflareException failure(
      Request request, @Nullable Exception thrown, @Nullable Stop stop, boolean canceled) {
    CloudflareException carried = thrown == null ? null : CarriedException.unwrap(thrown);
    if (carried != null) {
      return carried;
    }
    if (stop == null) {
      return OkHttpFailure.describe(
          request,
          thrown == null ? new IllegalStateException("no answer") : thrown,
          canceled,
          transport.isClosed());
    }
    return switch (stop) {
      case CANCELED -> TransportException.canceled(request, thrown);
      case INTERRUPTED -> TransportException.interrupted(request, thrown);
      case DEADLINE -> TransportException.pastDeadline(request, deadline, thrown);
      case CLOSED ->
          Attempt.of(request) == null
              ? TransportException.closed(request)
              : TransportException.closedOnTheWay(request, true, thrown);
    };
  }

  /** Ends the calls under way, wherever they are. */
  void close() {
    transport.markClosed();
    for (RetryRun call : underWay) {
      call.stop(Stop.CLOSED);
    }
    transport.close();
    timer.close();
  }
}
