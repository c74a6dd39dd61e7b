package io.github.cfdevices;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Tells listeners what happens, and keeps what they throw from breaking a call. */
final class CallObserver {
  private final List<CallListener> listeners;

  CallObserver(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /** Tells of a wait that begins; the status is that of the answer before, or 0. */
  void waiting(Request request, int nextAttempt, Duration wait, int status) {
    if (listeners.isEmpty()) {
      return;
    }
    tell(
        CallListener::waiting,
        new CallEvent(request, nextAttempt, wait, Duration.ZERO, status, 0, null, null));
  }

  void started(Request request, int attempt, Duration waited) {
    if (listeners.isEmpty()) {
      return;
    }
    tell(
        CallListener::attemptStarted,
        new CallEvent(request, attempt, waited, Duration.ZERO, 0, 0, null, null));
  }

  void answered(Request request, int attempt, Duration elapsed, Response response) {
    if (listeners.isEmpty()) {
      return;
    }
    ResponseBody body = response.body();
    tell(
        CallListener::attemptEnded,
        new CallEvent(
            request,
            attempt,
            Duration.ZERO,
            elapsed,
            response.code(),
            body == null ? 0 : Math.max(0, body.contentLength()),
            response.header("cf-ray"),
            null));
  }

  void failed(Request request, int attempt, Duration elapsed, CloudflareException failure) {
    boolean answered = failure instanceof MalformedResponseException;
    MalformedResponseException answer = answered ? (MalformedResponseException) failure : null;
    tell(
        CallListener::attemptEnded,
        new CallEvent(
            request,
            attempt,
            Duration.ZERO,
            elapsed,
            answer == null ? 0 : answer.status(),
            0,
            answer == null ? null : answer.cfRay(),
            kind(failure)));
  }

  private void tell(BiConsumer<CallListener, CallEvent> method, CallEvent event) {
    for (CallListener listener : listeners) {
      try {
        method.accept(listener, event);
      } catch (Throwable e) { // Kotlin's lambdas throw anything.
        if (e instanceof VirtualMachineError error) {
          throw error;
        }
      }
    }
  }

  private static FailureKind kind(CloudflareException failure) {
    if (failure instanceof TransportException transport) {
      return transport.kind();
    }
    if (failure instanceof MalformedResponseException) {
      return FailureKind.BODY;
    }
    return failure instanceof InvalidInputException ? FailureKind.CREDENTIALS : FailureKind.OTHER;
  }
}
