package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

final class LimitedCallTest extends ServerTest {
  private final ManualScheduler scheduler = new ManualScheduler();
  private final AdaptiveLimiter limiter = new AdaptiveLimiter(1, scheduler);
  private final RecordingCallback<Object> first = new RecordingCallback<>();
  private final RecordingCallback<Object> second = new RecordingCallback<>();

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(super.builder(), scheduler, () -> 0).rateLimiter(limiter);
  }

  @Test
  void queuedCallThatIsCanceledIsNotSent() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    Cancelable sent = things.get("a").enqueue(first);
    taken();
    Cancelable queued = things.get("b").enqueue(second);
    assertThat(client.rateLimit().queued()).isOne();

    queued.cancel();

    assertThat(second.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/b was canceled");
              assertThat(e.attempts()).isZero();
            });
    assertThat(client.rateLimit().queued()).isZero();
    sent.cancel();
    assertThat(first.await()).isInstanceOf(TransportException.class);
    Await.until("no permit is held", () -> client.rateLimit().inFlight() == 0);
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void closingFailsQueuedCalls() throws InterruptedException {
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(first);
    taken();
    things.get("b").enqueue(second);
    assertThat(ClientAccess.engine(client).inFlight()).isEqualTo(2);

    client.close();
    client.close();

    assertThat(second.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e ->
                assertThat(e)
                    .hasMessage("GET /client/v4/things/b was not sent: the client is closed"));
    assertThat(first.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> assertThat(e).hasMessage("GET /client/v4/things/a failed: the client is closed"));
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    Await.until("no permit is held", () -> client.rateLimit().inFlight() == 0);
  }

  @Test
  void queuedCallTimesOutAtItsDeadline() throws InterruptedException {
    limiter.responseReceived(429, okhttp3.Headers.of("Retry-After", "300"));
    things.get("a").enqueue(first);

    scheduler.advance(Duration.ofMinutes(2));

    assertThat(first.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.timedOut()).isTrue());
    assertThat(scheduler.scheduled()).isZero();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void permitIsReleasedAfterEveryOutcome() {
    succeed("\"result\":1");
    answer(404, "{\"success\":false}");
    answer(200, "<html>");
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    for (int i = 0; i < 4; i++) {
      try {
        things.get("a").execute();
      } catch (CloudflareException e) {
        assertThat(e.path()).isEqualTo("/client/v4/things/a");
      }
      assertThat(client.rateLimit().inFlight()).isZero();
    }
  }

  @Test
  void responsesReportTheBudgetToTheLimiter() throws InterruptedException {
    server.enqueue(
        new MockResponse()
            .setHeader("Ratelimit", "\"default\";r=0;t=30")
            .setHeader("Ratelimit-Policy", "\"default\";q=1200;w=300")
            .setBody("{\"success\":true,\"result\":1}"));
    succeed("\"result\":2");
    things.get("a").execute();
    assertThat(client.rateLimit().remaining()).isZero();

    things.get("a").enqueue(first);
    assertThat(client.rateLimit().queued()).isOne();
    scheduler.advance(Duration.ofSeconds(30));

    assertThat(first.await()).isEqualTo(RawJson.of(2));
  }

  @Test
  void limiterOfTheAppThatThrowsFailsTheCall() {
    use(
        builder()
            .rateLimiter(
                ready -> {
                  throw new IllegalStateException("bug");
                })
            .build());

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessage("GET /client/v4/things/a failed: java.lang.IllegalStateException: bug");
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }

  @Test
  void grantAfterTheEndIsIgnored() throws InterruptedException {
    List<Runnable> waiting = new ArrayList<>();
    AtomicInteger left = new AtomicInteger();
    use(
        builder()
            .rateLimiter(
                ready -> {
                  waiting.add(ready);
                  return left::incrementAndGet;
                })
            .build());
    Cancelable canceled = things.get("a").enqueue(first);
    things.get("b").enqueue(second);
    canceled.cancel();
    assertThat(first.await()).isInstanceOf(TransportException.class);
    waiting.get(0).run();
    client.close();
    assertThat(second.await()).isInstanceOf(TransportException.class);
    waiting.get(1).run();

    assertThat(first.hasMore()).isFalse();
    assertThat(second.hasMore()).isFalse();
    assertThat(left).hasValue(2);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callOfAClosingClientIsNotSentAndReleasesItsPermit() throws InterruptedException {
    List<Runnable> waiting = new ArrayList<>();
    AtomicInteger left = new AtomicInteger();
    use(
        builder()
            .rateLimiter(
                ready -> {
                  waiting.add(ready);
                  return left::incrementAndGet;
                })
            .build());
    things.get("a").enqueue(first);
    ClientAccess.engine(client).markClosed(); // Closing stops the calls after this step.

    waiting.get(0).run();

    assertThat(first.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e ->
                assertThat(e)
                    .hasMessage("GET /client/v4/things/a was not sent: the client is closed"));
    assertThat(left).hasValue(1);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callStartedDuringClosingFailsImmediately() throws InterruptedException {
    AtomicInteger entered = new AtomicInteger();
    use(
        builder()
            .rateLimiter(
                ready -> {
                  entered.incrementAndGet();
                  return () -> things.get("b").enqueue(second);
                })
            .build());
    things.get("a").enqueue(first);

    client.close();

    assertThat(first.await()).isInstanceOf(TransportException.class);
    assertThat(second.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e ->
                assertThat(e)
                    .hasMessage("GET /client/v4/things/b was not sent: the client is closed"));
    assertThat(entered).hasValue(1);
  }

  @Test
  void callMadeBeforeTheClientWasClosedDoesNotWaitForAPermit() {
    use(builder().rateLimiter(granted -> () -> {}).build());
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    RetryingCall call = TestClients.newCall(client, baseUrl() + "things", outcome::complete);
    client.close();

    call.start();

    assertThat(outcome)
        .succeedsWithin(Duration.ofSeconds(10))
        .usingRecursiveComparison()
        .isEqualTo(
            new Outcome.Failure(
                FailureKind.CLOSED, "was not sent: the client is closed", 0, false, null));
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }
}
