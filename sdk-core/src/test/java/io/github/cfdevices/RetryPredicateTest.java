package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.CallOptions;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

/** The threads, cancellation and errors of retries that an app decides on. */
final class RetryPredicateTest extends ServerTest {
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofMinutes(1));
  private final List<Thread> threads = new ArrayList<>();

  private void use(RetryPolicy policy) {
    use(TestClients.scheduler(builder().retryPolicy(policy), scheduler, () -> 0).build());
  }

  private void use(RetryPolicy.Predicate predicate) {
    use(RetryPolicy.builder().retryIf(predicate).build());
  }

  @Test
  void predicateRunsOnTheThreadThatSends() throws InterruptedException {
    use((attempt, byDefault) -> threads.add(Thread.currentThread()) && byDefault);
    answer(500, "");
    succeed("\"result\":1");
    things.get("a").execute();
    assertThat(threads).containsExactly(Thread.currentThread());

    threads.clear();
    answer(500, "");
    succeed("\"result\":1");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();
    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.of(1));
    assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void callThatIsCanceledWhileThePredicateRunsEndsAtOnce() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch canceled = new CountDownLatch(1);
    use(
        (attempt, byDefault) -> {
          asked.countDown();
          try {
            return canceled.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    answer(500, "");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();
    Cancelable call = things.get("a").enqueue(outcome);
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

    call.cancel();

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELED));
    canceled.countDown();
    Await.until("attempt returned", () -> TestClients.abandonedAttempts(client) == 0);
    assertThat(server.getRequestCount()).isOne();
    assertThat(scheduler.waits()).isEmpty();
    assertThat(outcome.hasMore()).isFalse();
    assertThat(client.rateLimit().inFlight()).isZero();
  }

  @Test
  void predicateCanCancelItsCall() throws InterruptedException {
    CompletableFuture<Cancelable> handle = new CompletableFuture<>();
    use(
        (attempt, byDefault) -> {
          handle.join().cancel();
          return true;
        });
    answer(500, "");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    handle.complete(things.get("a").enqueue(outcome));

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELED));
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void callbackReceivesTheFailureOfAPredicate() throws InterruptedException {
    IllegalStateException thrown = new IllegalStateException("of the app");
    use(
        (attempt, byDefault) -> {
          throw thrown;
        });
    answer(500, "");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.OTHER);
              assertThat(e).hasCause(thrown);
            });
    assertThat(TestClients.inFlight(client)).isZero();
  }

  @Test
  void blockingCallThrowsTheErrorOfAPredicate() {
    AssertionError error = new AssertionError("of the app");
    use(
        (attempt, byDefault) -> {
          throw error;
        });
    answer(500, "");

    assertThatThrownBy(() -> things.get("a").execute()).isSameAs(error);
    assertThat(TestClients.inFlight(client)).isZero();
    assertThat(client.rateLimit().inFlight()).isZero();
  }

  @Test
  void predicateCannotExceedTheMaximumOfRetries() {
    use(RetryPolicy.builder().maxRetries(1).retryIf((attempt, byDefault) -> true).build());
    answer(404, "");
    answer(404, "");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isEqualTo(2));
  }

  @Test
  void predicateCannotOverruleALongRetryAfter() {
    use((attempt, byDefault) -> true);
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "61"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isOne());
  }

  @Test
  void predicateWidensTheRetriesOfOtherMethodsIfThePolicyAllowsIt() {
    use(
        RetryPolicy.builder()
            .retryNonIdempotent(true)
            .retryIf((attempt, byDefault) -> attempt.status() == 409)
            .build());
    answer(409, "");
    succeed("\"result\":1");

    assertThat(things.create(RawJson.of(1)).execute()).isEqualTo(RawJson.of(1));
  }

  @Test
  void predicateSeesTheDurationOfTheAttempt() {
    List<Duration> durations = new ArrayList<>();
    ManualScheduler clock = new ManualScheduler();
    use(
        TestClients.scheduler(
                builder()
                    .retryPolicy(
                        RetryPolicy.builder()
                            .retryIf(
                                (attempt, byDefault) -> {
                                  durations.add(attempt.elapsed());
                                  return false;
                                })
                            .build()),
                clock,
                () -> 0)
            .build());
    answerAll(
        request -> {
          clock.advance(Duration.ofSeconds(7));
          return new MockResponse().setResponseCode(500);
        });

    assertThatThrownBy(() -> things.get("a").execute()).isInstanceOf(ApiException.class);

    assertThat(durations).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void policyOfACallReplacesThatOfTheClient() {
    use((attempt, byDefault) -> false);
    answer(404, "");
    succeed("\"result\":1");
    RetryPolicy patient = RetryPolicy.builder().retryIf((attempt, byDefault) -> true).build();

    RawJson result =
        things.get("a").with(CallOptions.builder().retryPolicy(patient).build()).execute();

    assertThat(result).isEqualTo(RawJson.of(1));
  }

  @Test
  void callsOfManyThreadsShareTheBudget() throws InterruptedException, ExecutionException {
    use(RetryPolicy.builder().maxRetries(2).budget(10).build());
    AtomicInteger received = new AtomicInteger();
    answerAll(
        request -> {
          received.incrementAndGet();
          return new MockResponse().setResponseCode(500);
        });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        calls.add(
            threads.submit(
                () ->
                    assertThatThrownBy(() -> things.get("a").execute())
                        .isInstanceOf(CloudflareException.class)));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(received.get()).isBetween(41, 50);
  }
}
