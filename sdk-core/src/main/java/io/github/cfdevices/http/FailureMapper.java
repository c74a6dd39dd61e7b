package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.Printable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Converts exceptions of OkHttp and foreign code, and the reasons why calls are stopped, to values.
 * The methods return the base class, so that a call that succeeds loads no class of failures.
 */
final class FailureMapper {
  private static final int MESSAGE_LIMIT = 300;

  private final AtomicInteger abandoned;

  FailureMapper(AtomicInteger abandoned) {
    this.abandoned = abandoned;
  }

  /**
   * Returns the failure for an exception or an error.
   *
   * @param attempts the number of attempts that were sent
   * @param canceled whether OkHttp's call was canceled by code outside the SDK
   */
  Outcome map(Throwable foreign, int attempts, boolean canceled) {
    Throwable thrown = Causes.describable(foreign);
    if (isTimeout(thrown)) {
      // OkHttp cancels a call whose own timeout is over.
      String problem = "timed out: " + Printable.of("" + thrown.getMessage(), MESSAGE_LIMIT);
      return new Outcome.Failure(FailureKind.TIMEOUT, problem, attempts, false, thrown);
    }
    if (interrupts(thrown)) {
      return interrupted(attempts, thrown);
    }
    if (canceled) {
      return canceled(attempts, thrown);
    }
    String problem = "failed: " + Printable.of(thrown.toString(), MESSAGE_LIMIT);
    return new Outcome.Failure(kind(thrown), problem, attempts, false, thrown);
  }

  /**
   * Returns the failure of a call that was stopped.
   *
   * @param totalTimeout the timeout of the call
   */
  Outcome stopped(
      StopReason reason, Duration totalTimeout, int attempts, @Nullable Throwable cause) {
    return switch (reason) {
      case CANCELED -> canceled(attempts, cause);
      case INTERRUPTED -> interrupted(attempts, cause);
      case TIMEOUT ->
          new Outcome.Failure(
              FailureKind.TIMEOUT, timeoutProblem(totalTimeout), attempts, false, cause);
      case CLOSED ->
          new Outcome.Failure(
              FailureKind.CLOSED, "failed: the client is closed", attempts, true, cause);
      case CLOSED_UNSENT ->
          new Outcome.Failure(
              FailureKind.CLOSED, "was not sent: the client is closed", attempts, false, cause);
    };
  }

  /** Returns the failure of a call whose thread was interrupted. */
  Outcome interrupted(int attempts, @Nullable Throwable cause) {
    return new Outcome.Failure(
        FailureKind.CANCELED, "failed: the thread was interrupted", attempts, false, cause);
  }

  private static Outcome canceled(int attempts, @Nullable Throwable cause) {
    return new Outcome.Failure(FailureKind.CANCELED, "was canceled", attempts, true, cause);
  }

  /** Returns whether an attempt ended because its thread was interrupted. */
  boolean interrupts(Outcome.Failure failure) {
    return interrupts(failure.cause);
  }

  private String timeoutProblem(Duration totalTimeout) {
    String problem =
        "timed out: the total timeout of " + totalTimeout.toMillis() + " ms was reached";
    int stuck = abandoned.get();
    return stuck > 0 ? problem + "; abandoned attempts: " + stuck : problem;
  }

  private static boolean interrupts(@Nullable Throwable thrown) {
    return thrown instanceof InterruptedException
        || (thrown instanceof InterruptedIOException && "interrupted".equals(thrown.getMessage()));
  }

  private static boolean isTimeout(Throwable thrown) {
    return thrown instanceof SocketTimeoutException
        || (thrown instanceof InterruptedIOException && "timeout".equals(thrown.getMessage()));
  }

  private static FailureKind kind(Throwable thrown) {
    if (thrown instanceof SSLException) {
      return FailureKind.TLS;
    }
    return thrown instanceof IOException ? FailureKind.CONNECTION : FailureKind.OTHER;
  }
}
