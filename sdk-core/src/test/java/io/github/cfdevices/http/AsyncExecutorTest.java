package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCallback;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads on which the steps of asynchronous calls run, and their maximum number. */
final class AsyncExecutorTest extends ServerTest {
  private static final ThreadLocal<String> CONTEXT = new ThreadLocal<>();
  private static final RawJson ONE = RawJson.of(1);

  private final ManualScheduler scheduler = new ManualScheduler();
  private final ManualRateLimiter limiter = ManualRateLimiter.granting();
  private final RecordingCallback<Object> outcome = new RecordingCallback<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<Thread> captures = new CopyOnWriteArrayList<>();
  private final List<String> entered = new CopyOnWriteArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Semaphore leaving = new Semaphore(0);

  @AfterEach
  void letAllLeave() {
    leaving.release(1000);
    CONTEXT.remove();
  }

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(super.builder(), scheduler, () -> 0).rateLimiter(limiter);
  }

  @Test
  void interruptOfACallerThatRunsTheAttemptItselfIsRestoredAfterTheCallback()
      throws InterruptedException {
    use(builder().executor(Runnable::run).build());
    List<Boolean> duringCallback = new ArrayList<>();
    RecordingCallback<Object> recording = outcome;
    Thread.currentThread().interrupt();

    things
        .get("a")
        .enqueue(
            new ApiCallback<Object>() {
              @Override
              public void onResult(Object result) {
                recording.onResult(result);
              }

              @Override
              public void onFailure(CloudflareException failure) {
                duringCallback.add(Thread.currentThread().isInterrupted());
                recording.onFailure(failure);
              }
            });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(duringCallback).containsExactly(false);
    assertThat(outcome.await()).isInstanceOf(TransportException.class);
  }

  @Test
  void rejectionFailsTheCallOnAThreadOfTheClient() throws InterruptedException {
    use(builder().executor(new Rejecting(new RejectedExecutionException("full"), 0)).build());

    things.get("a").enqueue(outcome);

    assertFailed("java.util.concurrent.RejectedExecutionException: full", 0);
    assertThat(outcome.thread().getName()).isEqualTo("cfdevices");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void rejectionOfTheSecondAttemptFailsTheCall() throws InterruptedException {
    use(
        builder()
            .retryPolicy(RetryPolicy.standard())
            .executor(new Rejecting(new RejectedExecutionException("full"), 1))
            .build());
    answer(503, "");
    things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);

    scheduler.advance(Duration.ofMillis(500));

    assertFailed("java.util.concurrent.RejectedExecutionException: full", 1);
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void rejectionDoesNotHarmTheCallWhosePermitWasPassedOn() throws InterruptedException {
    AdaptiveLimiter single = new AdaptiveLimiter(1, scheduler);
    use(
        builder()
            .rateLimiter(single)
            .executor(new Rejecting(new RejectedExecutionException("full"), 1))
            .build());
    answerAll(request -> MockResponses.good().setHeadersDelay(100, TimeUnit.MILLISECONDS));
    RecordingCallback<Object> first = new RecordingCallback<>();
    things.get("a").enqueue(first);

    things.get("a").enqueue(outcome);

    assertThat(first.await()).isEqualTo(MockResponses.RESULT);
    assertFailed("java.util.concurrent.RejectedExecutionException: full", 0);
    assertThat(single.snapshot().inFlight()).isZero();
  }

  @Test
  void errorOfTheExecutorFailsTheCall() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
    use(
        TestClients.workers(
                builder(), new Workers(new Rejecting(error, 0), ReportingExecutor.to(uncaught)))
            .build());

    things.get("a").enqueue(outcome);

    assertFailed("java.lang.OutOfMemoryError: unable to create native thread", 0);
    assertThat(outcome.thread().getName()).isEqualTo("reporting");
    assertThat(uncaught.get(10, TimeUnit.SECONDS)).isSameAs(error);
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionThatCannotBeDescribedFailsTheCall(boolean inAttempt) throws InterruptedException {
    CloudflareClient.Builder builder = builder();
    if (inAttempt) {
      Interceptor throwing =
          chain -> {
            throw new Undescribable();
          };
      builder.httpClient(new OkHttpClient.Builder().addInterceptor(throwing).build());
    } else {
      builder.executor(
          task -> {
            throw new Undescribable();
          });
    }
    use(builder.build());

    things.get("a").enqueue(outcome);

    assertFailed(
        "java.lang.IllegalStateException: "
            + Undescribable.class.getName()
            + " cannot be described",
        inAttempt ? 1 : 0);
  }

  /** An exception whose methods throw. */
  private static final class Undescribable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("bug");
    }
  }

  @Test
  void callTimesOutAlthoughTheExecutorRunsNothing() throws InterruptedException {
    ManualExecutor steps = new ManualExecutor();
    use(builder().executor(steps).build());
    things.get("a").enqueue(outcome);

    scheduler.advance(Duration.ofMinutes(2));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.timedOut()).isTrue();
              assertThat(e.attempts()).isZero();
            });
    assertThat(outcome.thread().getName()).isEqualTo("cfdevices");
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
    limiter.assertReleasedOnceEach();
    assertThat(steps.size()).isOne();
    steps.runAll();
    assertThat(server.getRequestCount()).isZero();
    limiter.assertReleasedOnceEach();
    assertThat(outcome.hasMore()).isFalse();
    assertNothingIsLeft();
  }

  @Test
  void directExecutorSendsOnTheThreadThatEnqueues() throws InterruptedException {
    use(
        builder()
            .retryPolicy(RetryPolicy.standard())
            .maxConcurrentAttempts(1)
            .rateLimiter(new AdaptiveLimiter(1, scheduler))
            .executor(Runnable::run)
            .build());
    for (int i = 0; i < 3; i++) {
      succeed("\"result\":1");
      RecordingCallback<Object> each = new RecordingCallback<>();
      things.get("a").enqueue(each);
      assertThat(each.hasMore()).isTrue();
      assertThat(each.await()).isEqualTo(ONE);
      assertThat(each.thread()).isSameAs(Thread.currentThread());
    }
    answer(503, "");
    succeed("\"result\":1");
    things.get("a").enqueue(outcome);
    assertThat(outcome.hasMore()).isFalse();

    scheduler.advance(Duration.ofMillis(500));

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(client.rateLimit().inFlight()).isZero();
    assertNothingIsLeft();
  }

  @Test
  void executorThatRunsTasksItselfDoesNotHoldTheThreadOfTheTimer() throws InterruptedException {
    List<Thread> sending = new CopyOnWriteArrayList<>();
    use(
        builder()
            .retryPolicy(RetryPolicy.standard())
            .executor(Runnable::run)
            .httpClient(noting(sending))
            .build());
    answer(503, "");
    succeed("\"result\":1");
    things.get("a").enqueue(outcome);
    assertThat(sending).containsExactly(Thread.currentThread());

    scheduler.advance(Duration.ofMillis(500)); // On this thread.

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(sending).hasSize(2);
    assertThat(sending.get(1)).isNotSameAs(Thread.currentThread());
    assertThat(outcome.thread()).isSameAs(sending.get(1));
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void executorThatRunsTasksItselfDoesNotHoldTheThreadThatGrantsAPermit()
      throws InterruptedException {
    ManualRateLimiter later = new ManualRateLimiter();
    List<Thread> sending = new CopyOnWriteArrayList<>();
    use(builder().rateLimiter(later).executor(Runnable::run).httpClient(noting(sending)).build());
    succeed("\"result\":1");
    things.get("a").enqueue(outcome);

    later.grantAll();

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(sending).hasSize(1).doesNotContain(Thread.currentThread());
    later.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void wrapperOfTheContextDoesNotRunOnTheThreadOfTheTimer() throws InterruptedException {
    List<Thread> wrapping = new CopyOnWriteArrayList<>();
    use(
        builder()
            .retryPolicy(RetryPolicy.standard())
            .contextPropagation(
                () ->
                    task -> {
                      wrapping.add(Thread.currentThread());
                      return task;
                    })
            .build());
    answer(503, "");
    succeed("\"result\":1");
    things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);
    assertThat(wrapping).isNotEmpty();
    wrapping.clear();

    scheduler.advance(Duration.ofMillis(500));

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(wrapping).isNotEmpty().doesNotContain(Thread.currentThread());
    assertNothingIsLeft();
  }

  private static OkHttpClient noting(List<Thread> sending) {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> {
              sending.add(Thread.currentThread());
              return chain.proceed(chain.request());
            })
        .build();
  }

  @Test
  void contextOfTheCallerReachesAllForeignCode() throws InterruptedException {
    use(contextual().retryPolicy(RetryPolicy.standard()).build());
    answer(503, "");
    succeed("\"result\":1");
    CONTEXT.set("caller");

    things.get("a").enqueue(noting());
    CONTEXT.set("later");
    scheduler.awaitScheduled(2);
    scheduler.advance(Duration.ofMillis(500));

    assertThat(outcome.await()).isEqualTo(ONE);
    assertThat(captures).containsExactly(Thread.currentThread());
    assertThat(seen)
        .containsExactly(
            "started: caller",
            "interceptor: caller",
            "provider: caller",
            "ended: caller",
            "retry: caller",
            "started: caller",
            "interceptor: caller",
            "provider: caller",
            "ended: caller",
            "callback: caller");
  }

  @Test
  void contextOfTheCallerReachesListenerAndCallbackOfACallThatIsStopped()
      throws InterruptedException {
    use(contextual().build());
    answer(SocketPolicy.NO_RESPONSE);
    CONTEXT.set("caller");
    Cancelable handle = things.get("a").enqueue(noting());
    taken();
    CONTEXT.set("later");

    handle.cancel();

    assertThat(outcome.await()).isInstanceOf(TransportException.class);
    assertThat(captures).containsExactly(Thread.currentThread());
    assertThat(seen)
        .containsExactly(
            "started: caller",
            "interceptor: caller",
            "provider: caller",
            "ended: caller",
            "callback: caller");
  }

  @Test
  void contextOfABlockingCallIsItsThreads() {
    use(contextual().build());
    succeed("\"result\":1");
    CONTEXT.set("caller");

    things.get("a").execute();

    assertThat(captures).isEmpty();
    assertThat(seen)
        .containsExactly(
            "started: caller", "interceptor: caller", "provider: caller", "ended: caller");
  }

  @Test
  void captureThatThrowsFailsTheCall() throws InterruptedException {
    use(
        builder()
            .contextPropagation(
                () -> {
                  throw new IllegalStateException("bug");
                })
            .build());

    things.get("a").enqueue(outcome);

    assertFailed("java.lang.IllegalStateException: bug", 0);
    assertNothingIsLeft();
  }

  @Test
  void wrapperThatThrowsFailsTheCall() throws InterruptedException {
    wrap(
        task -> {
          throw new IllegalStateException("bug");
        });

    things.get("a").enqueue(outcome);

    assertFailed("java.lang.IllegalStateException: bug", 0);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void wrapperThatReturnsNothingFailsTheCall() throws InterruptedException {
    wrap(task -> null);

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.OTHER));
    assertThat(server.getRequestCount()).isZero();
    assertNothingIsLeft();
  }

  @Test
  void wrapperThatSwallowsItsTaskDoesNotKeepTheCallFromEnding() throws InterruptedException {
    wrap(task -> () -> {});
    things.get("a").enqueue(outcome);

    scheduler.advance(Duration.ofMinutes(2));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.timedOut()).isTrue());
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void wrapperWhoseTaskThrowsDoesNotKeepTheCallFromEnding() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    Executor reporting = ReportingExecutor.to(uncaught);
    use(
        TestClients.workers(builder(), new Workers(reporting, reporting))
            .contextPropagation(
                () ->
                    task ->
                        () -> {
                          throw new IllegalStateException("bug");
                        })
            .build());
    things.get("a").enqueue(outcome);
    assertThat(uncaught.get(10, TimeUnit.SECONDS)).hasMessage("bug");

    scheduler.advance(Duration.ofMinutes(2));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.timedOut()).isTrue());
    assertThat(outcome.hasMore()).isFalse();
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void attemptsInFlightAreBoundedAndOthersWaitInOrder() throws InterruptedException {
    use(bounded(3).build());
    List<RecordingCallback<Object>> outcomes = enqueue(20);
    Await.until("3 attempts are inside", () -> entered.size() == 3);
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().inFlight()).isEqualTo(3);
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().queued()).isEqualTo(17);

    for (int left = 1; left <= 20; left++) {
      leaving.release();
      int expected = Math.min(20, 3 + left);
      Await.until("the next attempt is inside", () -> entered.size() == expected);
    }

    for (RecordingCallback<Object> each : outcomes) {
      assertThat(each.await()).isEqualTo(ONE);
    }
    assertThat(most).hasValue(3);
    assertThat(entered.subList(3, 20))
        .containsExactlyElementsOf(IntStream.range(3, 20).mapToObj(String::valueOf).toList());
    assertNothingIsLeft();
  }

  @Test
  void releasedAttemptsAreBounded() throws InterruptedException {
    use(bounded(3).build());
    leaving.release(1000);

    for (RecordingCallback<Object> each : enqueue(100)) {
      assertThat(each.await()).isEqualTo(ONE);
    }

    assertThat(most.get()).isBetween(1, 3);
    assertNothingIsLeft();
  }

  @Test
  void attemptsThatWaitForAThreadTimeOut() throws InterruptedException {
    use(bounded(3).build());
    List<RecordingCallback<Object>> outcomes = enqueue(20);
    Await.until("3 attempts are inside", () -> entered.size() == 3);

    scheduler.advance(Duration.ofMinutes(2));

    for (int i = 0; i < 20; i++) {
      int attempts = entered.contains(String.valueOf(i)) ? 1 : 0;
      assertThat(outcomes.get(i).await())
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e.timedOut()).isTrue();
                assertThat(e.attempts()).isEqualTo(attempts);
              });
    }
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().queued()).isZero();
    assertThat(ClientAccess.engine(client).abandonedAttempts()).isEqualTo(3);
    leaving.release(3);
    assertNothingIsLeft();
    assertThat(entered).hasSize(3);
  }

  @Test
  void attemptThatWaitsForAThreadHoldsNoPermit() throws InterruptedException {
    use(bounded(1).rateLimiter(limiter).build());
    List<RecordingCallback<Object>> outcomes = enqueue(2);
    Await.until("an attempt is inside", () -> entered.size() == 1);

    assertThat(limiter.acquired()).isOne();

    leaving.release(2);
    for (RecordingCallback<Object> each : outcomes) {
      assertThat(each.await()).isEqualTo(ONE);
    }
    assertThat(limiter.acquired()).isEqualTo(2);
    limiter.assertReleasedOnceEach();
  }

  @Test
  void blockingCallDoesNotWaitForAThread() throws InterruptedException {
    use(bounded(1).build());
    List<RecordingCallback<Object>> outcomes = enqueue(2);
    Await.until("an attempt is inside", () -> entered.size() == 1);
    RecordingCallback<Object> executed = new RecordingCallback<>();

    Thread caller = new Thread(() -> BlockingCalls.execute(things.get("blocking"), executed));
    caller.start();
    Await.until("the blocking attempt is inside, too", () -> entered.contains("blocking"));
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().inFlight()).isOne();
    assertThat(ClientAccess.engine(client).concurrencyLimiter.snapshot().queued()).isOne();
    leaving.release(3);

    assertThat(executed.await()).isEqualTo(ONE);
    assertThat(outcomes.get(0).await()).isEqualTo(ONE);
    assertThat(outcomes.get(1).await()).isEqualTo(ONE);
    assertNothingIsLeft();
  }

  @Test
  void callInBackoffHoldsNoPermit() throws InterruptedException {
    use(
        builder()
            .retryPolicy(RetryPolicy.standard())
            .maxConcurrentAttempts(1)
            .rateLimiter(RateLimiter.off())
            .build());
    answer(503, "");
    succeed("\"result\":1");
    succeed("\"result\":2");
    things.get("a").enqueue(outcome);
    scheduler.awaitScheduled(2);
    RecordingCallback<Object> other = new RecordingCallback<>();

    things.get("b").enqueue(other);

    assertThat(other.await()).isEqualTo(ONE);
    assertThat(outcome.hasMore()).isFalse();
    scheduler.advance(Duration.ofMillis(500));
    assertThat(outcome.await()).isEqualTo(RawJson.of(2));
    assertNothingIsLeft();
  }

  private void wrap(UnaryOperator<Runnable> wrapper) {
    use(builder().contextPropagation(() -> wrapper).build());
  }

  private CloudflareClient.Builder contextual() {
    return builder()
        .contextPropagation(
            () -> {
              captures.add(Thread.currentThread());
              String captured = CONTEXT.get();
              return task ->
                  () -> {
                    String before = CONTEXT.get();
                    CONTEXT.set(captured);
                    try {
                      task.run();
                    } finally {
                      CONTEXT.set(before);
                    }
                  };
            })
        .credentials(
            () -> {
              note("provider");
              return Credentials.apiToken(TOKEN);
            })
        .listener(
            new CallListener() {
              @Override
              public void attemptStarted(CallEvent event) {
                note("started");
              }

              @Override
              public void attemptEnded(CallEvent event) {
                note("ended");
              }

              @Override
              public void retryScheduled(CallEvent event) {
                note("retry");
              }
            })
        .httpClient(
            new OkHttpClient.Builder()
                .addInterceptor(
                    chain -> {
                      note("interceptor");
                      return chain.proceed(chain.request());
                    })
                .build());
  }

  private ApiCallback<Object> noting() {
    return new ApiCallback<>() {
      @Override
      public void onResult(Object result) {
        note("callback");
        outcome.onResult(result);
      }

      @Override
      public void onFailure(CloudflareException failure) {
        note("callback");
        outcome.onFailure(failure);
      }
    };
  }

  private void note(String who) {
    seen.add(who + ": " + CONTEXT.get());
  }

  /** Builds clients whose attempts block in an interceptor until the test releases them. */
  private CloudflareClient.Builder bounded(int attempts) {
    return builder()
        .maxConcurrentAttempts(attempts)
        .rateLimiter(RateLimiter.off())
        .httpClient(new OkHttpClient.Builder().addInterceptor(this::hold).build());
  }

  private Response hold(Interceptor.Chain chain) {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    List<String> path = chain.request().url().pathSegments();
    entered.add(path.get(path.size() - 1));
    leaving.acquireUninterruptibly();
    inside.decrementAndGet();
    return LocalResponse.good(chain);
  }

  private List<RecordingCallback<Object>> enqueue(int count) {
    List<RecordingCallback<Object>> outcomes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RecordingCallback<Object> each = new RecordingCallback<>();
      outcomes.add(each);
      things.get(String.valueOf(i)).enqueue(each);
    }
    return outcomes;
  }

  private void assertFailed(String problem, int attempts) throws InterruptedException {
    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              String suffix = attempts > 1 ? " (" + attempts + " attempts)" : "";
              assertThat(e).hasMessage("GET /client/v4/things/a failed: " + problem + suffix);
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
              assertThat(e.attempts()).isEqualTo(attempts);
              assertThat(e.canceled()).isFalse();
            });
    assertThat(outcome.hasMore()).isFalse();
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    CallEngine engine = ClientAccess.engine(client);
    Await.until("attempts returned", () -> engine.abandonedAttempts() == 0);
    Await.until("no place is taken", () -> engine.concurrencyLimiter.snapshot().inFlight() == 0);
    assertThat(engine.concurrencyLimiter.snapshot().queued()).isZero();
    assertThat(engine.inFlight()).isZero();
    assertThat(scheduler.scheduled()).isZero();
  }

  /** Runs a few tasks on its own threads, and rejects all others. */
  private static final class Rejecting implements Executor {
    private final Throwable thrown;
    private final AtomicInteger accepted;

    Rejecting(Throwable thrown, int accepted) {
      this.thrown = thrown;
      this.accepted = new AtomicInteger(accepted);
    }

    @Override
    public void execute(Runnable task) {
      if (accepted.getAndDecrement() > 0) {
        Thread thread = new Thread(task, "accepted");
        thread.setDaemon(true);
        thread.start();
      } else if (thrown instanceof Error error) {
        throw error;
      } else {
        throw (RuntimeException) thrown;
      }
    }
  }
}
