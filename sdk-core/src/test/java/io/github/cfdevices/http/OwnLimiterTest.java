package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom limiters of an app, including faulty ones. */
final class OwnLimiterTest extends ServerTest {
  private static final RawJson ONE = RawJson.of(1);

  private final ManualScheduler scheduler = new ManualScheduler();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger released = new AtomicInteger();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(super.builder(), scheduler, () -> 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void permitMayBeGrantedBeforeItIsReturned(boolean blocking) throws Exception {
    assertResponseArrives(blocking, released::incrementAndGet);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void permitThatIsGrantedTwiceSendsOneRequest(boolean blocking) throws Exception {
    List<Runnable> grants = new CopyOnWriteArrayList<>();
    limit(
        granted -> {
          grants.add(granted);
          granted.run();
          granted.run();
          return released::incrementAndGet;
        });
    succeed("\"result\":1");
    RecordingCallback<Object> outcome = send(blocking);
    assertThat(outcome.await()).isEqualTo(ONE);

    grants.forEach(Runnable::run);

    assertThat(outcome.hasMore()).isFalse();
    assertThat(server.getRequestCount()).isOne();
    assertAllIsGivenBack(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherThreadMayGrant(boolean blocking) throws Exception {
    limit(
        granted -> {
          threads.execute(granted);
          return released::incrementAndGet;
        });
    succeed("\"result\":1");

    assertThat(send(blocking).await()).isEqualTo(ONE);
    assertAllIsGivenBack(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void grantingThreadDoesNotSendTheRequest(boolean blocking) throws Exception {
    CompletableFuture<Runnable> grant = new CompletableFuture<>();
    limit(
        granted -> {
          grant.complete(granted);
          return released::incrementAndGet;
        });
    answerAll(request -> MockResponses.good().setHeadersDelay(50, TimeUnit.MILLISECONDS));
    RecordingCallback<Object> outcome = send(blocking);

    grant.get(10, TimeUnit.SECONDS).run();

    assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    assertThat(outcome.thread()).isNotSameAs(Thread.currentThread());
    assertAllIsGivenBack(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void grantAfterTheTimeoutSendsNothing(boolean blocking) throws Exception {
    ManualRateLimiter limiter = new ManualRateLimiter();
    limit(limiter);
    RecordingCallback<Object> outcome = send(blocking);
    Await.until("a permit is acquired", () -> limiter.acquired() == 1);
    scheduler.advance(Duration.ofMinutes(2));
    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.timedOut()).isTrue());

    limiter.grantAll();

    assertThat(outcome.hasMore()).isFalse();
    assertThat(server.getRequestCount()).isZero();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    limiter.assertReleasedOnceEach();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionOfAcquireFailsTheCall(boolean blocking) throws Exception {
    assertAcquireFails(
        blocking,
        granted -> {
          throw new IllegalStateException("bug");
        },
        "java.lang.IllegalStateException: bug");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionOfAcquireAfterTheGrantFailsTheCall(boolean blocking) throws Exception {
    assertAcquireFails(
        blocking,
        granted -> {
          granted.run();
          throw new IllegalStateException("bug");
        },
        "java.lang.IllegalStateException: bug");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nullPermitFailsTheCall(boolean blocking) throws Exception {
    assertAcquireFails(
        blocking,
        granted -> {
          granted.run();
          return null;
        },
        "java.lang.NullPointerException: permit");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusalFailsTheCall(boolean blocking) throws Exception {
    RefusingLimiter limiter = new RefusingLimiter();
    limit(limiter);
    RecordingCallback<Object> outcome = send(blocking);
    Await.until("a permit is acquired", () -> !limiter.refusals.isEmpty());

    onAnotherThread(() -> limiter.refusals.get(0).accept(new IllegalStateException("no quota")));

    assertFailed(outcome, "java.lang.IllegalStateException: no quota");
    assertThat(server.getRequestCount()).isZero();
    Await.until("the permit is released", () -> limiter.released.get() == 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusalBeforeThePermitIsReturnedFailsTheCall(boolean blocking) throws Exception {
    RefusingLimiter limiter = new RefusingLimiter();
    limiter.atOnce = true;
    limit(limiter);

    assertFailed(send(blocking), "java.lang.IllegalStateException: at once");
    Await.until("the permit is released", () -> limiter.released.get() == 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusalAfterTheGrantDoesNothing(boolean blocking) throws Exception {
    RefusingLimiter limiter = new RefusingLimiter();
    limit(limiter);
    succeed("\"result\":1");
    RecordingCallback<Object> outcome = send(blocking);
    Await.until("a permit is acquired", () -> !limiter.refusals.isEmpty());

    onAnotherThread(
        () -> {
          limiter.grants.get(0).run();
          limiter.refusals.get(0).accept(new IllegalStateException("too late"));
        });

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(outcome.hasMore()).isFalse();
  }

  @Test
  void errorOfAcquireFailsTheCallback() throws Exception {
    limit(
        granted -> {
          throw new AssertionError("bug");
        });

    assertFailed(send(false), "java.lang.AssertionError: bug");
  }

  @Test
  void errorOfAcquireReachesABlockingCaller() {
    AssertionError error = new AssertionError("bug");
    limit(
        granted -> {
          throw error;
        });

    assertThatThrownBy(() -> things.get("a").execute()).isSameAs(error);
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(scheduler.scheduled()).isZero();
  }

  @Test
  void exceptionOfAcquireFailsACallThatWaitedForAnotherOne() throws Exception {
    CompletableFuture<Runnable> grant = new CompletableFuture<>();
    use(
        builder()
            .maxConcurrentAttempts(1)
            .rateLimiter(
                granted -> {
                  if (grant.complete(granted)) {
                    return released::incrementAndGet;
                  }
                  throw new IllegalStateException("bug");
                })
            .build());
    succeed("\"result\":1");
    RecordingCallback<Object> first = send(false);
    RecordingCallback<Object> second = send(false);

    grant.get(10, TimeUnit.SECONDS).run();

    assertThat(first.await()).isEqualTo(ONE);
    assertFailed(second, "java.lang.IllegalStateException: bug");
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().inFlight()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionOfThePermitDoesNotLoseTheResponse(boolean blocking) throws Exception {
    assertResponseArrives(
        blocking,
        new RateLimiter.Permit() {
          @Override
          public void responseReceived(int status, Headers headers) {
            throw new IllegalStateException("bug");
          }

          @Override
          public void release() {
            released.incrementAndGet();
            throw new IllegalStateException("bug");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void errorOfThePermitDoesNotLoseTheResponse(boolean blocking) throws Exception {
    assertResponseArrives(
        blocking,
        () -> {
          released.incrementAndGet();
          throw new AssertionError("bug");
        });
  }

  @Test
  void exceptionOnWithdrawalDoesNotPreventTheEndOfTheCall() throws Exception {
    limit(
        granted ->
            () -> {
              released.incrementAndGet();
              throw new AssertionError("bug");
            });
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    Cancelable handle = things.get("a").enqueue(outcome);

    handle.cancel();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.canceled()).isTrue());
    assertAllIsGivenBack(1);
  }

  @Test
  void eachAttemptHasItsOwnPermit() throws Exception {
    ManualRateLimiter limiter = ManualRateLimiter.granting();
    use(
        TestClients.scheduler(
                builder().retryPolicy(RetryPolicy.standard()),
                ManualScheduler.skipping(Duration.ofSeconds(10)),
                () -> 0)
            .rateLimiter(limiter)
            .build());
    answer(503, "");
    answer(429, "");
    succeed("\"result\":1");

    assertThat(send(false).await()).isEqualTo(ONE);

    assertThat(limiter.told())
        .containsExactly(
            List.of("response 503", "released"),
            List.of("response 429", "released"),
            List.of("response 200", "released"));
  }

  @Test
  void limiterMayBeSharedByClients() throws Exception {
    RateLimiter shared = RateLimiter.adaptive(1);
    limit(shared);
    answerAll(request -> MockResponses.good());
    try (CloudflareClient other = builder().rateLimiter(shared).build()) {
      ThingService others = other.create(ThingService.class);
      List<RecordingCallback<Object>> outcomes = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        RecordingCallback<Object> outcome = new RecordingCallback<>();
        outcomes.add(outcome);
        (i % 2 == 0 ? things : others).get("a").enqueue(outcome);
      }
      for (RecordingCallback<Object> outcome : outcomes) {
        assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
      }
      assertThat(other.rateLimit().inFlight()).isZero();
      assertThat(client.rateLimit().queued()).isZero();
    }
  }

  @Test
  void snapshotOfTheLimiterIsReturnedByTheClient() {
    RateLimitSnapshot snapshot =
        RateLimitSnapshot.builder()
            .inFlight(3)
            .queued(4)
            .limit(1200L)
            .window(Duration.ofMinutes(5))
            .remaining(17L)
            .reset(Duration.ofSeconds(9))
            .pause(Duration.ofMillis(250))
            .build();
    limit(
        new RateLimiter() {
          @Override
          public Permit acquire(Runnable granted) {
            granted.run();
            return () -> {};
          }

          @Override
          public RateLimitSnapshot snapshot() {
            return snapshot;
          }
        });

    assertThat(client.rateLimit()).isSameAs(snapshot);
    assertThat(snapshot)
        .hasToString(
            "RateLimitSnapshot{inFlight=3, queued=4, limit=1200, window=PT5M, remaining=17,"
                + " reset=PT9S, pause=PT0.25S}");
    assertThat(snapshot.pause()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void limiterWithoutASnapshotIsUnknown() {
    limit(new ManualRateLimiter());

    assertThat(client.rateLimit()).isSameAs(RateLimitSnapshot.unknown());
    assertThat(client.rateLimit().limit()).isNull();
    assertThat(client.rateLimit().pause()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void limiterReceivesOnlyStatusAndHeaders(boolean blocking) throws Exception {
    List<String> arrived = new CopyOnWriteArrayList<>();
    limit(
        granted -> {
          arrived.add(granted.toString());
          granted.run();
          return new RateLimiter.Permit() {
            @Override
            public void responseReceived(int status, Headers headers) {
              arrived.add(status + " " + headers.names());
              arrived.add(headers.toString());
            }

            @Override
            public void release() {}
          };
        });
    server.enqueue(
        new MockResponse()
            .setResponseCode(404)
            .setHeader("Ratelimit", "\"default\";r=5;t=30")
            .setBody("{\"success\":false}"));

    assertThat(send(blocking).await()).isInstanceOf(ApiException.class);

    assertThat(taken().getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(arrived.get(1)).isEqualTo("404 [Content-Length, Ratelimit]");
    assertThat(arrived)
        .hasSize(3)
        .noneMatch(text -> text.contains(TOKEN) || text.contains("things"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tokensOfARemoteQuotaArriveLater(boolean blocking) throws Exception {
    RemoteQuota quota = new RemoteQuota();
    limit(quota);
    succeed("\"result\":1");
    RecordingCallback<Object> outcome = send(blocking);
    Await.until("a token is asked for", () -> quota.waiting() == 1);
    assertThat(server.getRequestCount()).isZero();

    onAnotherThread(quota::arrive);

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(quota.used).hasValue(1);
    assertThat(quota.givenBack).hasValue(0);
  }

  @Test
  void unusedTokenIsReturnedToTheQuota() throws Exception {
    RemoteQuota quota = new RemoteQuota();
    limit(quota);
    RecordingCallback<Object> canceled = new RecordingCallback<>();
    Cancelable handle = things.get("a").enqueue(canceled);
    handle.cancel();
    assertThat(canceled.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.attempts()).isZero());
    Await.until("the request is withdrawn", () -> quota.withdrawn.get() == 1);

    onAnotherThread(quota::arrive);

    assertThat(quota.givenBack).hasValue(1);
    assertThat(quota.used).hasValue(0);
    assertThat(server.getRequestCount()).isZero();
    assertThat(canceled.hasMore()).isFalse();
  }

  @Test
  void callsOfARemoteQuotaThatTimeOutAreWithdrawn() throws Exception {
    RemoteQuota quota = new RemoteQuota();
    limit(quota);
    RecordingCallback<Object> blocking = send(true);
    RecordingCallback<Object> enqueued = send(false);
    Await.until("tokens are asked for", () -> quota.waiting() == 2);

    scheduler.advance(Duration.ofMinutes(2));

    assertThat(blocking.await()).isInstanceOf(TransportException.class);
    assertThat(enqueued.await()).isInstanceOf(TransportException.class);
    assertThat(quota.withdrawn).hasValue(2);
    onAnotherThread(quota::arrive);
    onAnotherThread(quota::arrive);
    assertThat(quota.givenBack).hasValue(2);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void tokensOfARemoteQuotaAreNeitherLostNorUsedTwice() throws Exception {
    int calls = 100;
    RemoteQuota quota = new RemoteQuota();
    limit(quota);
    answerAll(request -> MockResponses.good());
    List<Cancelable> handles = new ArrayList<>();
    List<RecordingCallback<Object>> outcomes = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      RecordingCallback<Object> outcome = new RecordingCallback<>();
      outcomes.add(outcome);
      handles.add(things.get("a").enqueue(outcome));
    }

    CompletableFuture<Void> arriving =
        CompletableFuture.runAsync(
            () -> {
              for (int arrived = 0; arrived < calls; ) {
                arrived += quota.arrive() ? 1 : 0;
                Thread.onSpinWait();
              }
            },
            threads);
    for (int i = 0; i < calls; i += 2) {
      handles.get(i).cancel();
    }

    for (RecordingCallback<Object> outcome : outcomes) {
      outcome.await();
      assertThat(outcome.hasMore()).isFalse();
    }
    arriving.get(10, TimeUnit.SECONDS);
    Await.until(
        "each token is used or given back",
        () -> quota.used.get() + quota.givenBack.get() == calls);
    assertThat(quota.held).hasValue(0);
    assertThat(quota.releases).hasValue(calls);
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }

  /** Asserts that a call fails without a request. */
  private void assertAcquireFails(boolean blocking, RateLimiter limiter, String problem)
      throws InterruptedException {
    limit(limiter);

    assertFailed(send(blocking), problem);
    assertThat(server.getRequestCount()).isZero();
  }

  /** Asserts that a call succeeds with a permit that is granted before it is returned. */
  private void assertResponseArrives(boolean blocking, RateLimiter.Permit permit)
      throws InterruptedException {
    limit(
        granted -> {
          granted.run();
          return permit;
        });
    succeed("\"result\":1");

    assertThat(send(blocking).await()).isEqualTo(ONE);
    assertAllIsGivenBack(1);
  }

  private void limit(RateLimiter limiter) {
    use(builder().rateLimiter(limiter).build());
  }

  private RecordingCallback<Object> send(boolean blocking) {
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    ApiCall<RawJson> call = things.get("a");
    if (blocking) {
      threads.execute(() -> BlockingCalls.execute(call, outcome));
    } else {
      call.enqueue(outcome);
    }
    return outcome;
  }

  private void onAnotherThread(Runnable action) throws Exception {
    threads.submit(action).get(10, TimeUnit.SECONDS);
  }

  private void assertFailed(RecordingCallback<Object> outcome, String problem)
      throws InterruptedException {
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e).hasMessage("GET /client/v4/things/a failed: " + problem);
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
              assertThat(e.attempts()).isZero();
              assertThat(e.canceled()).isFalse();
            });
    assertThat(outcome.hasMore()).isFalse();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(scheduler.scheduled()).isZero();
  }

  private void assertAllIsGivenBack(int permits) {
    Await.until("permits are released", () -> released.get() == permits);
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    assertThat(scheduler.scheduled()).isZero();
  }

  /** A limiter whose permits a test grants or refuses. */
  private static final class RefusingLimiter implements RateLimiter {
    private final List<Runnable> grants = new CopyOnWriteArrayList<>();
    private final List<Consumer<Throwable>> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger released = new AtomicInteger();
    private boolean atOnce;

    @Override
    public Permit acquire(Runnable granted) {
      throw new AssertionError("the client can be refused");
    }

    @Override
    public Permit acquire(Runnable granted, Consumer<Throwable> refused) {
      grants.add(granted);
      refusals.add(refused);
      if (atOnce) {
        refused.accept(new IllegalStateException("at once"));
      }
      return released::incrementAndGet;
    }
  }

  /** A quota that is shared with other processes; each token arrives later. */
  private static final class RemoteQuota implements RateLimiter {
    private final Deque<Token> waiting = new ArrayDeque<>(); // Guarded by itself.
    private final AtomicInteger used = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger withdrawn = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();

    @Override
    public Permit acquire(Runnable granted) {
      Token token = new Token(granted);
      synchronized (waiting) {
        waiting.add(token);
      }
      return token;
    }

    int waiting() {
      synchronized (waiting) {
        return waiting.size();
      }
    }

    /** Grants the oldest request, which may be withdrawn; returns whether there is one. */
    boolean arrive() {
      Token token;
      synchronized (waiting) {
        token = waiting.poll();
      }
      if (token == null) {
        return false;
      }
      token.arrive();
      return true;
    }

    private final class Token implements Permit {
      private final Runnable granted;
      private boolean arrived; // Guarded by this, as is the next.
      private boolean released;

      Token(Runnable granted) {
        this.granted = granted;
      }

      void arrive() {
        synchronized (this) {
          arrived = true;
          if (released) {
            givenBack.incrementAndGet();
            return;
          }
          held.incrementAndGet();
        }
        granted.run();
      }

      @Override
      public void release() {
        releases.incrementAndGet();
        synchronized (this) {
          released = true;
          if (arrived) {
            held.decrementAndGet();
            used.incrementAndGet();
          } else {
            withdrawn.incrementAndGet();
          }
        }
      }
    }
  }
}
