package io.github.cfdevices;

import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no whole answer came: the connection could not be made or broke, time ran out, the
 * call was canceled, its thread interrupted or its client closed. The request may have been carried
 * out.
 */
public final class TransportException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final boolean canceled;
  private final int attempts;

  TransportException(
      Request request,
      String problem,
      FailureKind kind,
      boolean canceled,
      @Nullable Throwable cause) {
    super(
        request.method() + " " + request.url().encodedPath() + " " + problem + after(request),
        request.method(),
        request.url().encodedPath(),
        cause);
    this.kind = kind;
    this.canceled = canceled;
    this.attempts = attempts(request);
  }

  static TransportException closed(Request request) {
    return new TransportException(
        request, "was not sent: client is closed", FailureKind.CLOSED, false, null);
  }

  static TransportException canceled(Request request, @Nullable Throwable cause) {
    return new TransportException(request, "was canceled", FailureKind.CANCELED, true, cause);
  }

  static TransportException notSentByInterruptedThread(Request request) {
    return new TransportException(
        request, "was not sent: the thread is interrupted", FailureKind.CANCELED, false, null);
  }

  static TransportException interrupted(Request request, @Nullable Throwable cause) {
    return new TransportException(
        request, "failed: the thread was interrupted", FailureKind.CANCELED, false, cause);
  }

  static TransportException closedOnTheWay(
      Request request, boolean canceled, @Nullable Throwable cause) {
    return new TransportException(
        request, "failed: client is closed", FailureKind.CLOSED, canceled, cause);
  }

  static TransportException pastDeadline(
      Request request, Duration deadline, @Nullable Throwable cause) {
    return new TransportException(
        request,
        "timed out: the deadline of " + deadline.toMillis() + " ms is over",
        FailureKind.TIME_OUT,
        false,
        cause);
  }

  private static int attempts(Request request) {
    Attempt attempt = Attempt.of(request);
    return attempt == null ? 0 : attempt.number();
  }

  private static String after(Request request) {
    int attempts = attempts(request);
    return attempts > 1 ? " (" + attempts + " attempts)" : "";
  }

  /** Returns why no answer came. */
  public FailureKind kind() {
    return kind;
  }

  /** Returns whether time ran out. */
  public boolean timedOut() {
    return kind == FailureKind.TIME_OUT;
  }

  /** Returns whether the call was canceled. */
  public boolean canceled() {
    return canceled;
  }

  /** Returns how often the request was sent, the last failure included; 0 if it never was. */
  public int attempts() {
    return attempts;
  }
}
