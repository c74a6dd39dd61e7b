package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.traffic.LeakCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Effects of closing a client on calls in every state, and on resources of the app. */
final class ClosingTest extends ServerTest {
  private static final String NOT_SENT = "was not sent: the client is closed";
  private static final String ENDED = "failed: the client is closed";

  private final LeakCheck leakCheck = new LeakCheck();
  private final ManualScheduler scheduler = new ManualScheduler();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final RecordingCallback<Object> first = new RecordingCallback<>();
  private final CountDownLatch reading = new CountDownLatch(1);
  private final OkHttpClient users =
      new OkHttpClient.Builder()
          .readTimeout(Duration.ZERO)
          .eventListener(
              new EventListener() {
                @Override
                public void responseBodyStart(Call call) {
                  reading.countDown();
                }
              })
          .build();

  private enum State {
    QUEUED(NOT_SENT),
    SENDING(ENDED),
    READING(ENDED),
    WAITING(ENDED);

    private final String problem;

    State(String problem) {
      this.problem = problem;
    }
  }

  static Stream<Arguments> states() {
    return Arrays.stream(State.values())
        .flatMap(
            state ->
                Stream.of(true, false)
                    .flatMap(
                        blocking ->
                            Stream.of(true, false).map(own -> Arguments.of(state, blocking, own))));
  }

  @Test
  void requestIsMarkedAsSentBeforeItsAttemptChecksThatTheCallIsActive() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    CountDownLatch proceeding = new CountDownLatch(1);
    OkHttpClient pausing =
        users
            .newBuilder()
            .addNetworkInterceptor(
                chain -> {
                  connected.countDown();
                  try {
                    proceeding.await();
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  }
                  return chain.proceed(chain.request());
                })
            .build();
    use(builder().httpClient(pausing).build());
    succeed("\"result\":1");
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    RetryingCall call = TestClients.newCall(client, baseUrl() + "things", outcome::complete);
    call.start();
    assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();

    synchronized (call) { // A thread that ends the call reads the mark while it holds this lock.
      proceeding.countDown();
      Await.until("the request is marked as sent", call::isSent);
    }

    assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Responded.class);
  }

  @AfterEach
  void stop() {
    leakCheck.close();
    threads.shutdownNow();
    users.dispatcher().executorService().shutdown();
    users.connectionPool().evictAll();
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(super.builder(), scheduler, () -> 0)
        .retryPolicy(RetryPolicy.standard())
        .rateLimiter(new AdaptiveLimiter(1, scheduler));
  }

  @ParameterizedTest(name = "{0}, blocking {1}, connections of the client''s own {2}")
  @MethodSource("states")
  void callEndsInEveryState(State state, boolean blocking, boolean own) throws Exception {
    use(own ? builder().build() : builder().httpClient(users).build());
    OkHttpClient okHttp = ClientAccess.engine(client).transport.okHttp();
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    reach(state, blocking, own, outcome);

    client.close();

    if (state == State.QUEUED) {
      assertClosed(first, ENDED);
    }
    assertClosed(outcome, state.problem);
    assertThatThrownBy(() -> things.get("a").execute()).hasMessageEndingWith(" " + NOT_SENT);
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    Await.until("attempts returned", () -> ClientAccess.engine(client).abandonedAttempts() == 0);
    assertThat(client.rateLimit().inFlight()).isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(scheduler.scheduled()).isZero();
    leakCheck.assertNoBodyIsOpen(okHttp.connectionPool());
  }

  private void reach(State state, boolean blocking, boolean own, RecordingCallback<Object> outcome)
      throws InterruptedException {
    switch (state) {
      case QUEUED -> {
        answer(SocketPolicy.NO_RESPONSE);
        things.get("a").enqueue(first);
        taken();
      }
      case SENDING -> answer(SocketPolicy.NO_RESPONSE);
      case READING -> server.enqueue(MockResponses.withLength(1000));
      case WAITING -> answer(503, "");
    }
    ApiCall<RawJson> call = things.get("a");
    if (blocking) {
      threads.execute(() -> BlockingCalls.execute(call, outcome));
    } else {
      call.enqueue(outcome);
    }
    if (state == State.QUEUED) {
      scheduler.awaitScheduled(2); // Two deadlines.
    } else {
      taken();
    }
    if (state == State.READING && !own) {
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
    }
    if (state == State.WAITING) {
      scheduler.awaitScheduled(2); // A deadline and a wait.
    }
  }

  @Test
  void severalThreadsMayCloseAtOnce() throws Exception {
    List<RecordingCallback<Object>> outcomes = new ArrayList<>();
    answer(503, "");
    answer(SocketPolicy.NO_RESPONSE);
    for (int i = 0; i < 5; i++) {
      outcomes.add(new RecordingCallback<>());
      things.get("a").enqueue(outcomes.get(i));
    }
    scheduler.awaitScheduled(6);
    taken();
    taken();
    CyclicBarrier together = new CyclicBarrier(8);
    List<Future<?>> closers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      closers.add(
          threads.submit(
              () -> {
                together.await();
                client.close();
                return null;
              }));
    }

    for (Future<?> closer : closers) {
      closer.get(10, TimeUnit.SECONDS);
    }
    for (int i = 0; i < 5; i++) {
      assertClosed(outcomes.get(i), i < 2 ? ENDED : NOT_SENT);
    }
    client.close();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void callThatStartsDuringClosingEnds() throws Exception {
    answerAll(request -> MockResponses.good());
    for (int round = 0; round < 300; round++) {
      CloudflareClient.Builder builder = builder().rateLimiter(RateLimiter.off());
      use(round % 2 == 0 ? builder.build() : builder.httpClient(users).build());
      RecordingCallback<Object> enqueued = new RecordingCallback<>();
      RecordingCallback<Object> executed = new RecordingCallback<>();
      CyclicBarrier together = new CyclicBarrier(3);
      ApiCall<RawJson> call = things.get("a");
      together(together, () -> call.enqueue(enqueued));
      together(together, () -> BlockingCalls.execute(call, executed));
      together.await();

      client.close();

      assertAnsweredOrClosed(enqueued);
      assertAnsweredOrClosed(executed);
      assertThat(ClientAccess.engine(client).inFlight()).isZero();
    }
  }

  private void together(CyclicBarrier barrier, Runnable action) {
    threads.execute(
        () -> {
          try {
            barrier.await();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
          action.run();
        });
  }

  @Test
  void connectionThatBecomesIdleAfterClosingIsClosed() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    use(
        builder()
            .credentials(
                () -> {
                  if (asked.getAndIncrement() == 1) { // After a 401 has been read.
                    client.close();
                  }
                  return Credentials.apiToken(TOKEN);
                })
            .build());
    ConnectionPool connections = ClientAccess.engine(client).transport.okHttp().connectionPool();
    answer(401, "{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").execute()).hasMessageEndingWith(" " + ENDED);

    assertThat(asked).hasValue(2);
    assertThat(connections.connectionCount()).isZero();
  }

  @Test
  @SuppressWarnings("try") // The resource is not used in its block.
  void closingDoesNotWaitForCertificates() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    try (TrustStoreWatcher trust =
        new TrustStoreWatcher(
            () -> {
              reading.countDown();
              try {
                read.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            })) {
      things.get("a").enqueue(first);
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();

      Future<?> closing = threads.submit(client::close);

      try {
        assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
        assertClosed(first, NOT_SENT);
      } finally {
        read.countDown();
      }
      Await.until("attempts returned", () -> ClientAccess.engine(client).abandonedAttempts() == 0);
    }
    assertThat(ClientAccess.engine(client).transport.okHttp()).isNull();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callEndedByClosingIsCanceledOnlyIfItMayHaveBeenSent() throws Exception {
    answer(SocketPolicy.NO_RESPONSE);
    things.get("a").enqueue(first);
    taken();
    RecordingCallback<Object> queued = new RecordingCallback<>();
    things.get("a").enqueue(queued);

    client.close();

    assertThat(first.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
    assertThat(queued.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isFalse());
  }

  @Test
  void nothingStaysScheduled() {
    use(TestClients.scheduler(builder(), scheduler, () -> 0.5).build());
    scheduler.schedule(Duration.ofMinutes(1), () -> {});

    client.close();

    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void otherCallsOfTheAppsHttpClientContinue() throws Exception {
    use(builder().httpClient(users).build());
    CountDownLatch closed = new CountDownLatch(1);
    answerAll(
        request -> {
          if (request.getPath().endsWith("/a")) {
            return MockResponses.at(SocketPolicy.NO_RESPONSE);
          }
          assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
          return new MockResponse().setBody("whole");
        });
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    things.get("a").enqueue(outcome);
    Call call = users.newCall(new Request.Builder().url(baseUrl()).build());
    Future<String> body =
        threads.submit(
            () -> {
              try (Response response = call.execute()) {
                return response.body().string();
              }
            });
    taken();
    taken();

    client.close();
    closed.countDown();

    assertClosed(outcome, ENDED);
    assertThat(body.get(10, TimeUnit.SECONDS)).isEqualTo("whole");
  }

  private static void assertAnsweredOrClosed(RecordingCallback<Object> outcome)
      throws InterruptedException {
    Object told = outcome.await();
    if (!told.equals(MockResponses.RESULT)) {
      assertClosed(told);
    }
    assertThat(outcome.hasMore()).isFalse();
  }

  private static void assertClosed(RecordingCallback<Object> outcome, String problem)
      throws InterruptedException {
    Object told = outcome.await();
    assertThat((Throwable) told).hasMessage("GET /client/v4/things/a " + problem);
    assertClosed(told);
    assertThat(outcome.hasMore()).isFalse();
  }

  private static void assertClosed(Object told) {
    assertThat(told)
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.CLOSED);
              assertThat(e).hasMessageEndingWith("the client is closed");
            });
  }
}
