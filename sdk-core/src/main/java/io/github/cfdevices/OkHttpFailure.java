package io.github.cfdevices;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import okhttp3.Request;

/** What OkHttp, or an interceptor of the app, throws in place of an answer. */
final class OkHttpFailure {
  private static final int MESSAGE_LIMIT = 300;

  /** How OkHttp begins to say that it ended a call because an interceptor broke. */
  private static final String BROKEN_INTERCEPTOR = "canceled due to ";

  private OkHttpFailure() {}

  /** Returns our own exception for it. */
  static TransportException describe(
      Request request, Throwable thrown, boolean canceled, boolean clientClosed) {
    String message = String.valueOf(thrown.getMessage());
    if (isTimeOut(thrown)) {
      // OkHttp cancels a call whose time is over.
      return new TransportException(
          request, "timed out: " + message, FailureKind.TIME_OUT, false, thrown);
    }
    if (interrupts(thrown)) {
      return TransportException.interrupted(request, thrown);
    }
    if (clientClosed && (canceled || message.equals("executor rejected"))) {
      return TransportException.closedOnTheWay(request, canceled, thrown);
    }
    if (canceled && !message.startsWith(BROKEN_INTERCEPTOR)) {
      return TransportException.canceled(request, thrown);
    }
    return new TransportException(
        request,
        "failed: " + Printable.of(thrown.toString(), MESSAGE_LIMIT),
        kind(thrown, message),
        false,
        thrown);
  }

  /** Returns whether the thread was interrupted meanwhile. */
  static boolean interrupts(Throwable thrown) {
    return thrown instanceof InterruptedException
        || (thrown instanceof InterruptedIOException && "interrupted".equals(thrown.getMessage()));
  }

  private static boolean isTimeOut(Throwable thrown) {
    return thrown instanceof SocketTimeoutException
        || (thrown instanceof InterruptedIOException && "timeout".equals(thrown.getMessage()));
  }

  private static FailureKind kind(Throwable thrown, String message) {
    if (thrown instanceof SSLException) {
      return FailureKind.TLS;
    }
    return thrown instanceof RuntimeException || message.startsWith(BROKEN_INTERCEPTOR)
        ? FailureKind.OTHER
        : FailureKind.CONNECTION;
  }
}
