package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class DeadlineTest extends ServerTest {
  private final ManualScheduler scheduler = new ManualScheduler();
  private final RecordingCallback<Object> outcome = new RecordingCallback<>();

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        super.builder().retryPolicy(RetryPolicy.standard()), scheduler, () -> 0);
  }

  @Test
  void silentServerTimesOutAtTheDeadline() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(outcome);
    taken();

    scheduler.advance(Duration.ofSeconds(119));
    assertThat(outcome.hasMore()).isFalse();
    scheduler.advance(Duration.ofSeconds(1));

    assertTimedOut(
        "GET /client/v4/things/a timed out: the total timeout of 120000 ms was reached", 1);
  }

  @Test
  void slowBodyTimesOut() throws InterruptedException {
    server.enqueue(
        new MockResponse().setBody("x".repeat(1000)).throttleBody(1, 1, TimeUnit.SECONDS));
    things.get("a").enqueue(outcome);
    taken();

    scheduler.advance(Duration.ofMinutes(2));

    assertTimedOut(
        "GET /client/v4/things/a timed out: the total timeout of 120000 ms was reached", 1);
  }

  @Test
  void blockingCallTimesOutAtTheDeadline() throws Exception {
    answer(SocketPolicy.NO_RESPONSE);
    CompletableFuture<RawJson> result =
        CompletableFuture.supplyAsync(() -> things.get("a").execute());
    taken();

    scheduler.advance(Duration.ofMinutes(2));

    assertThatThrownBy(() -> result.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TransportException.class)
        .hasMessageContaining("the total timeout of 120000 ms was reached");
  }

  @Test
  void backoffBeyondTheDeadlineIsNotStarted() {
    use(builder().totalTimeout(Duration.ofSeconds(5)).build());
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "5"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            MalformedResponseException.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(5)));
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void secondAttemptHasTheSameDeadline() throws InterruptedException {
    answer(500, "");
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);
    taken();
    scheduler.advance(Duration.ofMillis(500));
    taken();

    scheduler.advance(Duration.ofMillis(119_500));

    assertTimedOut(
        "GET /client/v4/things/a timed out: the total timeout of 120000 ms was reached (2"
            + " attempts)",
        2);
  }

  @Test
  void deadlineIsCanceledWhenTheCallEnds() {
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void cancelingAWaitEndsItAtOnce() throws InterruptedException {
    answer(500, "");
    Cancelable handle = things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);

    handle.cancel();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a was canceled");
              assertThat(e.canceled()).isTrue();
              assertThat(e.attempts()).isOne();
            });
    scheduler.awaitIdle();
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void closingEndsAWaitAtOnce() throws InterruptedException {
    answer(500, "");
    things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);

    client.close();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a failed: the client is closed");
              assertThat(e.kind()).isEqualTo(FailureKind.CLOSED);
            });
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void interruptionEndsAWaitAndStays() throws Exception {
    answer(500, "");
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    CompletableFuture<CloudflareException> failure = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                things.get("a").execute();
              } catch (CloudflareException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
                failure.complete(e);
              }
            });
    thread.start();
    scheduler.awaitScheduled(2);

    thread.interrupt();

    assertThat(failure.get(10, TimeUnit.SECONDS))
        .hasMessage("GET /client/v4/things/a failed: the thread was interrupted");
    assertThat(interrupted.get()).isTrue();
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void deadlineMustBePositive() {
    assertThatThrownBy(() -> builder().totalTimeout(Duration.ZERO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("totalTimeout must be positive");
  }

  private void assertTimedOut(String message, int attempts) throws InterruptedException {
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.timedOut()).isTrue();
              assertThat(e.canceled()).isFalse();
              assertThat(e.attempts()).isEqualTo(attempts);
            });
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }
}
