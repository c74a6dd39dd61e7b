package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Races of cancellation, timeout and closing with each other and with other events of a call. */
final class StopRaceTest {
  private static final int ROUNDS = 300;
  private static final Duration BACKOFF = Duration.ofMillis(500);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final OkHttpClient users =
      new OkHttpClient.Builder().addInterceptor(this::answer).build();
  private final LinkedBlockingQueue<CountDownLatch> attempts = new LinkedBlockingQueue<>();
  private final List<OutcomeFuture> endings = new ArrayList<>();
  private final List<ManualRateLimiter> limiters = new ArrayList<>();
  private ManualScheduler scheduler;
  private ManualRateLimiter limiter;
  private CloudflareClient client;
  private volatile int status = 200;
  private volatile boolean held;

  @BeforeEach
  void start() {
    makeClient();
  }

  @AfterEach
  void stop() {
    client.close();
    threads.shutdownNow();
  }

  @Test
  void stopsRaceTheStart() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);

      race(call::start, call::cancel, call);

      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  @Test
  void stopsRaceTheGrant() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);
      call.start();

      race(limiter::grantAll, call::cancel, call, () -> call.stop(StopReason.INTERRUPTED));

      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  void stopsRaceTheResponse(int answered) throws Exception {
    status = answered;
    held = true;
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);
      call.start();
      limiter.grantAll();
      CountDownLatch attempt = attempts.poll(10, TimeUnit.SECONDS);
      assertThat(attempt).isNotNull();

      race(attempt::countDown, call::cancel, call);

      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  @Test
  void stopsRaceTheWakeUp() throws Exception {
    status = 503;
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);
      call.start();
      limiter.grantAll();
      scheduler.awaitScheduled(2);

      race(() -> scheduler.advance(BACKOFF), call::cancel, call);

      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  @Test
  void wakeUpsRaceTheTimeout() throws Exception {
    status = 503;
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);
      call.start();
      limiter.grantAll();
      scheduler.awaitScheduled(2);

      race(
          () -> scheduler.advance(Duration.ofMinutes(2)),
          () -> scheduler.advance(BACKOFF),
          limiter::grantAll);

      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closingRacesOtherEvents(boolean queued) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OutcomeFuture ending = new OutcomeFuture();
      RetryingCall call = call(ending);
      Runnable event = call::start;
      if (queued) {
        call.start();
        event = limiter::grantAll;
      }

      race(event, client::close, call::cancel, call);

      assertEnded(ending);
      makeClient();
    }
    assertEachEndedOnce();
  }

  @Test
  void interruptOfABlockingCallRacesGrantAndTimeout() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<Thread> thread = new CompletableFuture<>();
      OutcomeFuture ending = new OutcomeFuture();
      endings.add(ending);
      Future<?> caller =
          threads.submit(
              () -> {
                thread.complete(Thread.currentThread());
                ending.accept(ClientAccess.engine(client).execute(request(), traits(), null));
                // Waits for the interrupt, so that it cannot reach a later task of this thread.
                new CountDownLatch(1).await();
                return null;
              });
      Thread blocked = thread.get(10, TimeUnit.SECONDS);
      Await.until("a permit is acquired", () -> limiter.acquired() == endings.size());

      race(limiter::grantAll, blocked::interrupt, () -> scheduler.advance(Duration.ofMinutes(2)));

      assertThat(caller).failsWithin(Duration.ofSeconds(10));
      assertEnded(ending);
    }
    assertEachEndedOnce();
  }

  private void race(Runnable... actions) throws Exception {
    CyclicBarrier together = new CyclicBarrier(actions.length);
    List<Future<?>> running = new ArrayList<>();
    for (Runnable action : actions) {
      running.add(
          threads.submit(
              () -> {
                together.await();
                action.run();
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(10, TimeUnit.SECONDS);
    }
  }

  private void assertEnded(OutcomeFuture ending) {
    assertThat(ending).succeedsWithin(Duration.ofSeconds(10));
    CallEngine engine = ClientAccess.engine(client);
    limiter.grantAll();
    Await.until("no permit is held", () -> limiter.held() == 0);
    Await.until("attempts returned", () -> engine.abandonedAttempts() == 0);
    Await.until("no place is taken", () -> engine.concurrencyLimiter.snapshot().inFlight() == 0);
    Await.until("nothing is scheduled", () -> scheduler.scheduled() == 0);
    assertThat(engine.concurrencyLimiter.snapshot().queued()).isZero();
    assertThat(engine.inFlight()).isZero();
  }

  private void assertEachEndedOnce() throws InterruptedException {
    client.close();
    if (ClientAccess.engine(client).workers.pool() != null) {
      assertThat(ClientAccess.engine(client).workers.pool().awaitTermination(10, TimeUnit.SECONDS))
          .isTrue();
    }
    assertThat(endings).hasSize(ROUNDS).allSatisfy(each -> assertThat(each.times).hasValue(1));
    limiters.forEach(ManualRateLimiter::assertReleasedOnceEach);
  }

  private RetryingCall call(OutcomeFuture ending) {
    endings.add(ending);
    return ClientAccess.engine(client).newCall(request(), traits(), null, ending::accept);
  }

  private static Request request() {
    return new Request.Builder().url("http://127.0.0.1:1/things").build();
  }

  private static OperationTraits traits() {
    return TestClients.TRAITS;
  }

  private void makeClient() {
    scheduler = new ManualScheduler();
    limiter = new ManualRateLimiter();
    limiters.add(limiter);
    client =
        TestClients.scheduler(
                CloudflareClient.builder()
                    .baseUrl("https://api.cloudflare.com/client/v4/")
                    .credentials(Credentials.apiToken(ServerTest.TOKEN))
                    .httpClient(users)
                    .retryPolicy(RetryPolicy.builder().budget(Integer.MAX_VALUE).build())
                    .rateLimiter(limiter),
                scheduler,
                () -> 0)
            .build();
  }

  private Response answer(Interceptor.Chain chain) {
    if (held) {
      CountDownLatch attempt = new CountDownLatch(1);
      attempts.add(attempt);
      try {
        attempt.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return LocalResponse.of(chain, status, "{\"success\":true,\"result\":1}");
  }

  /** The outcome of a call, and how often it came. */
  private static final class OutcomeFuture extends CompletableFuture<Outcome> {
    private final AtomicInteger times = new AtomicInteger();

    void accept(Outcome outcome) {
      times.incrementAndGet();
      complete(outcome);
    }
  }
}
