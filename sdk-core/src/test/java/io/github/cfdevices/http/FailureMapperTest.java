package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.errors.FailureKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

final class FailureMapperTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final AtomicInteger abandoned = new AtomicInteger();
  private final FailureMapper failures = new FailureMapper(abandoned);

  @Test
  void kindIsDerivedFromTheException() {
    assertThat(failures.map(new IOException("x"), 1, false).kind).isEqualTo(FailureKind.CONNECTION);
    assertThat(failures.map(new SSLException("x"), 1, false).kind).isEqualTo(FailureKind.TLS);
    assertThat(failures.map(new SocketTimeoutException("x"), 1, false).kind)
        .isEqualTo(FailureKind.TIMEOUT);
    assertThat(failures.map(new IllegalStateException("x"), 1, false).kind)
        .isEqualTo(FailureKind.OTHER);
    assertThat(failures.map(new StackOverflowError("x"), 1, false).kind)
        .isEqualTo(FailureKind.OTHER);
  }

  @Test
  void timeoutOfOkHttpIsNotACancellation() {
    Outcome.Failure failure = map(new InterruptedIOException("timeout"), 2, true);

    assertThat(failure.kind).isEqualTo(FailureKind.TIMEOUT);
    assertThat(failure.problem).isEqualTo("timed out: timeout");
    assertThat(failure.attempts).isEqualTo(2);
    assertThat(failure.canceled).isFalse();
  }

  @Test
  void callThatOtherCodeCanceledIsCanceled() {
    IOException thrown = new IOException("Canceled");

    assertThat(failures.map(thrown, 1, true))
        .usingRecursiveComparison()
        .isEqualTo(new Outcome.Failure(FailureKind.CANCELED, "was canceled", 1, true, thrown));
  }

  @Test
  void interruptIsNotATimeout() {
    InterruptedIOException thrown = new InterruptedIOException("interrupted");

    Outcome.Failure failure = map(thrown, 1, false);

    assertThat(failure.problem).isEqualTo("failed: the thread was interrupted");
    assertThat(failures.interrupts(failure)).isTrue();
    assertThat(failures.interrupts(map(new InterruptedException(), 1, false))).isTrue();
    assertThat(failures.interrupts(map(new InterruptedIOException("x"), 1, false))).isFalse();
  }

  @Test
  void messageOfAnotherFailureIsOneLine() {
    assertThat(map(new IOException("a\nb" + "c".repeat(500)), 1, false).problem)
        .startsWith("failed: java.io.IOException: a b")
        .hasSize("failed: ".length() + 300);
  }

  @Test
  void messageOfAClosedClientStatesWhetherTheRequestWasSent() {
    assertThat(failures.stopped(StopReason.CLOSED_UNSENT, TIMEOUT, 0, null))
        .usingRecursiveComparison()
        .isEqualTo(
            new Outcome.Failure(
                FailureKind.CLOSED, "was not sent: the client is closed", 0, false, null));
    assertThat(failures.stopped(StopReason.CLOSED, TIMEOUT, 1, null))
        .usingRecursiveComparison()
        .isEqualTo(
            new Outcome.Failure(FailureKind.CLOSED, "failed: the client is closed", 1, true, null));
  }

  @Test
  void timeoutNamesAttemptsThatHaveNotReturned() {
    abandoned.set(3);

    Outcome.Failure failure =
        (Outcome.Failure) failures.stopped(StopReason.TIMEOUT, TIMEOUT, 0, null);

    assertThat(failure.problem)
        .isEqualTo("timed out: the total timeout of 2000 ms was reached; abandoned attempts: 3");
  }

  private Outcome.Failure map(Throwable thrown, int attempts, boolean canceled) {
    return (Outcome.Failure) failures.map(thrown, attempts, canceled);
  }
}
