package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attempts that foreign code holds although their calls have ended. */
final class AbandonedAttemptTest extends ServerTest {
  private static final String TIMED_OUT = " timed out: the total timeout of 120000 ms was reached";
  private static final String STUCK = "; abandoned attempts: ";

  private final ManualScheduler scheduler = new ManualScheduler();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger entered = new AtomicInteger();
  private final CountDownLatch leaving = new CountDownLatch(1);
  private final OkHttpClient holding =
      new OkHttpClient.Builder()
          .addInterceptor(
              chain -> {
                hold();
                return chain.proceed(chain.request());
              })
          .build();

  @AfterEach
  void letAllLeave() {
    leaving.countDown();
    threads.shutdown();
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(super.builder(), scheduler, () -> 0)
        .retryPolicy(RetryPolicy.standard())
        .rateLimiter(new AdaptiveLimiter(1, scheduler));
  }

  @Test
  void permitIsHeldUntilTheAttemptReturns() throws InterruptedException {
    use(builder().httpClient(holding).build());
    RecordingCallback<Object> first = enqueue("a");
    Await.until("the attempt is held", () -> entered.get() == 1);
    scheduler.advance(Duration.ofMinutes(2));
    assertTimedOut(first, "GET /client/v4/things/a" + TIMED_OUT, 1);
    assertThat(ClientAccess.engine(client).abandonedAttempts()).isOne();
    assertThat(client.rateLimit().inFlight()).isOne();

    RecordingCallback<Object> second = enqueue("b");
    assertThat(client.rateLimit().queued()).isOne();
    scheduler.advance(Duration.ofMinutes(2));

    assertTimedOut(second, "GET /client/v4/things/b" + TIMED_OUT + STUCK + 1, 0);
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(client.rateLimit().inFlight()).isOne();

    leaving.countDown();

    assertAllReturned();
    assertThat(server.getRequestCount()).isZero();
    succeed("\"result\":1");
    assertThat(enqueue("c").await()).isEqualTo(RawJson.of(1));
    assertThat(taken().getPath()).isEqualTo("/client/v4/things/c");
    assertThat(first.hasMore()).isFalse();
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void callThatIsQueuedIsSentWhenTheAttemptReturns() throws InterruptedException {
    use(builder().httpClient(holding).build());
    Cancelable handle = things.get("a").enqueue(new RecordingCallback<>());
    Await.until("the attempt is held", () -> entered.get() == 1);
    handle.cancel();
    succeed("\"result\":1");
    RecordingCallback<Object> queued = enqueue("b");
    assertThat(client.rateLimit().queued()).isOne();

    leaving.countDown();

    assertThat(queued.await()).isEqualTo(RawJson.of(1));
    assertAllReturned();
    assertThat(server.getRequestCount()).isOne();
    assertThat(taken().getPath()).isEqualTo("/client/v4/things/b");
  }

  @Test
  void allStuckAttemptsAreCounted() throws InterruptedException {
    use(builder().httpClient(holding).rateLimiter(new AdaptiveLimiter(3, scheduler)).build());
    List<RecordingCallback<Object>> stuck = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      stuck.add(enqueue("a"));
    }
    Await.until("the attempts are held", () -> entered.get() == 3);
    scheduler.advance(Duration.ofMinutes(2));
    for (RecordingCallback<Object> each : stuck) {
      assertThat(each.await()).isInstanceOf(TransportException.class);
    }
    RecordingCallback<Object> next = enqueue("b");

    scheduler.advance(Duration.ofMinutes(2));

    assertTimedOut(next, "GET /client/v4/things/b" + TIMED_OUT + STUCK + 3, 0);
    leaving.countDown();
    assertAllReturned();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void blockingCallReturnsWithItsAttempt() throws InterruptedException {
    use(builder().httpClient(holding).build());
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    ApiCall<RawJson> call = things.get("a");
    threads.execute(() -> BlockingCalls.execute(call, outcome));
    Await.until("the attempt is held", () -> entered.get() == 1);
    scheduler.advance(Duration.ofMinutes(2));
    assertThat(ClientAccess.engine(client).abandonedAttempts()).isOne();
    assertThat(client.rateLimit().inFlight()).isOne();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(outcome.hasMore()).isFalse();

    leaving.countDown();

    assertTimedOut(outcome, "GET /client/v4/things/a" + TIMED_OUT, 1);
    assertAllReturned();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void lateCredentialsAreNotSent() throws InterruptedException {
    ManualExecutor tasks =
        new ManualExecutor(); // OkHttp's call is not canceled until they are run.
    use(
        TestClients.workers(builder(), new Workers(threads, tasks))
            .credentials(
                () -> {
                  hold();
                  return Credentials.apiToken(TOKEN);
                })
            .build());
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    Cancelable handle = things.get("a").enqueue(outcome);
    Await.until("the provider is held", () -> entered.get() == 1);
    handle.cancel();

    leaving.countDown();

    assertAllReturned();
    assertThat(server.getRequestCount()).isZero();
    tasks.runAll();
    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
  }

  @Test
  void stuckEventListenerDoesNotBlockOthers() throws InterruptedException {
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void canceled(Call call) {
                    hold();
                  }
                })
            .build();
    use(builder().httpClient(okHttp).build());
    answer(SocketPolicy.NO_RESPONSE);
    RecordingCallback<Object> outcome = enqueue("a");
    taken();

    scheduler.advance(Duration.ofMinutes(2));

    assertTimedOut(outcome, "GET /client/v4/things/a" + TIMED_OUT, 1);
    Await.until("the event listener is held", () -> entered.get() == 1);
    assertAllReturned();
  }

  @Test
  void closingDoesNotWaitForStuckAttempts() throws InterruptedException {
    use(builder().httpClient(holding).build());
    RecordingCallback<Object> stuck = enqueue("a");
    Await.until("the attempt is held", () -> entered.get() == 1);
    RecordingCallback<Object> queued = enqueue("b");

    client.close();

    assertThat(stuck.await()).isInstanceOf(TransportException.class);
    assertThat((Throwable) queued.await())
        .hasMessage("GET /client/v4/things/b was not sent: the client is closed");
    leaving.countDown();
    assertAllReturned();
    assertThat(server.getRequestCount()).isZero();
  }

  private void hold() {
    entered.incrementAndGet();
    try {
      if (!leaving.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("held too long");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private RecordingCallback<Object> enqueue(String id) {
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    things.get(id).enqueue(outcome);
    return outcome;
  }

  private static void assertTimedOut(
      RecordingCallback<Object> outcome, String message, int attempts) throws InterruptedException {
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage(message);
              assertThat(e.timedOut()).isTrue();
              assertThat(e.attempts()).isEqualTo(attempts);
            });
  }

  private void assertAllReturned() {
    Await.until("attempts returned", () -> ClientAccess.engine(client).abandonedAttempts() == 0);
    assertThat(client.rateLimit().inFlight()).isZero();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }
}
