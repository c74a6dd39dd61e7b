package io.github.cfdevices.http;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Notifies listeners and ignores their exceptions, so that they cannot fail a call. */
final class ListenerDispatcher {
  final List<CallListener> listeners;

  ListenerDispatcher(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Notifies of a backoff that begins.
   *
   * @param response the response to the attempt before, or null if there was none
   */
  void retryScheduled(
      Request request,
      OperationTraits traits,
      int nextAttempt,
      Duration wait,
      @Nullable ResponseInfo response) {
    int status = response == null ? 0 : response.status();
    dispatch(
        CallListener::retryScheduled,
        new CallEvent(request, traits, nextAttempt, wait, Duration.ZERO, status, 0, null, null));
  }

  void attemptStarted(Request request, OperationTraits traits, int attempt, Duration waited) {
    dispatch(
        CallListener::attemptStarted,
        new CallEvent(request, traits, attempt, waited, Duration.ZERO, 0, 0, null, null));
  }

  void attemptEnded(
      Request request, OperationTraits traits, int attempt, Duration elapsed, Outcome outcome) {
    dispatch(
        CallListener::attemptEnded,
        CallEvent.attemptEnded(request, traits, attempt, elapsed, outcome));
  }

  private void dispatch(BiConsumer<CallListener, CallEvent> method, CallEvent event) {
    for (CallListener listener : listeners) {
      try {
        method.accept(listener, event);
      } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
        if (e instanceof VirtualMachineError error) {
          throw error;
        }
      }
    }
  }
}
