package io.github.cfdevices;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no whole answer came: the connection could not be made or broke, time ran out, the
 * call was canceled, its thread interrupted or its client closed. The request may have been carried
 * out.
 */
public final class TransportException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;
  private final boolean canceled;

  TransportException(
      Request request,
      String problem,
      boolean timedOut,
      boolean canceled,
      @Nullable Throwable cause) {
    super(
        request.method() + " " + request.url().encodedPath() + " " + problem,
        request.method(),
        request.url().encodedPath(),
        cause);
    this.timedOut = timedOut;
    this.canceled = canceled;
  }

  static TransportException closed(Request request) {
    return new TransportException(request, "was not sent: client is closed", false, false, null);
  }

  static TransportException canceled(Request request, @Nullable Throwable cause) {
    return new TransportException(request, "was canceled", false, true, cause);
  }

  /** Finds the words for what OkHttp, or an interceptor of the app, threw. */
  static TransportException of(
      Request request, Throwable thrown, boolean canceled, boolean clientClosed) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof SocketTimeoutException
        || (thrown instanceof InterruptedIOException && message.equals("timeout"))) {
      // OkHttp cancels a call whose time is over.
      return new TransportException(request, "timed out: " + message, true, false, thrown);
    }
    if (interrupts(thrown)) {
      return new TransportException(
          request, "failed: the thread was interrupted", false, false, thrown);
    }
    if (clientClosed && (canceled || message.equals("executor rejected"))) {
      return new TransportException(request, "failed: client is closed", false, canceled, thrown);
    }
    // OkHttp also cancels a call whose interceptor broke.
    if (canceled && !message.startsWith("canceled due to ")) {
      return canceled(request, thrown);
    }
    return new TransportException(
        request, "failed: " + Printable.of(thrown.toString(), 300), false, false, thrown);
  }

  static boolean interrupts(Throwable thrown) {
    return thrown instanceof InterruptedException
        || (thrown instanceof InterruptedIOException && "interrupted".equals(thrown.getMessage()));
  }

  /** Returns whether time ran out. */
  public boolean timedOut() {
    return timedOut;
  }

  /** Returns whether the call was canceled. */
  public boolean canceled() {
    return canceled;
  }
}
