package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The permit of an attempt, whose run is a step that this test counts. */
final class PermitRequestTest {
  private static final Request REQUEST =
      new Request.Builder().url("http://127.0.0.1:1/things").build();
  private static final OperationTraits TRAITS = TestClients.TRAITS;

  private final ManualExecutor steps = new ManualExecutor();
  private final ManualRateLimiter limiter = new ManualRateLimiter();
  private final List<Outcome> outcomes = new ArrayList<>();
  private CloudflareClient client;

  @AfterEach
  void close() {
    if (client != null) {
      client.close();
    }
  }

  @Test
  void attemptWaitsForTheGrant() {
    AttemptTask attempt = attempt(limiter);

    attempt.acquire();
    assertThat(steps.size()).isZero();
    limiter.grantAll();

    assertThat(steps.size()).isOne();
  }

  @Test
  void grantBeforeThePermitIsReturnedCountsOnceItIsReturned() {
    AttemptTask attempt =
        attempt(
            granted -> {
              granted.run();
              assertThat(steps.size()).isZero();
              return limiter.acquire(granted);
            });

    attempt.acquire();

    assertThat(steps.size()).isOne();
  }

  @Test
  void secondGrantDoesNothing() {
    AttemptTask attempt =
        attempt(
            granted -> {
              granted.run();
              granted.run();
              return limiter.acquire(granted);
            });

    attempt.acquire();
    limiter.grantAll();
    limiter.grantAll();

    assertThat(steps.size()).isOne();
  }

  @Test
  void grantAfterTheReleaseDoesNothing() {
    AttemptTask attempt = attempt(limiter);
    attempt.acquire();
    attempt.release();

    limiter.grantAll();

    assertThat(steps.size()).isZero();
    limiter.assertReleasedOnceEach();
  }

  @Test
  void permitIsReleasedOnce() {
    AttemptTask attempt = attempt(limiter);
    attempt.acquire();
    limiter.grantAll();

    attempt.release();
    attempt.release();

    limiter.assertReleasedOnceEach();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void permitThatIsReturnedAfterTheReleaseIsReleasedAtOnce(boolean granted) {
    CompletableFuture<AttemptTask> released = new CompletableFuture<>();
    AttemptTask attempt =
        attempt(
            grant -> {
              if (granted) {
                grant.run();
              }
              released.join().release();
              return limiter.acquire(grant);
            });
    released.complete(attempt);

    attempt.acquire();

    assertThat(steps.size()).isZero();
    limiter.assertReleasedOnceEach();
    attempt.release();
    limiter.assertReleasedOnceEach();
  }

  @Test
  void attemptReleasesNothingIfTheLimiterThrows() {
    AttemptTask attempt =
        attempt(
            granted -> {
              granted.run();
              throw new IllegalStateException("bug");
            });

    attempt.acquire();
    attempt.release();

    assertFailedWith("java.lang.IllegalStateException: bug");

    assertThat(steps.size()).isZero();
  }

  @Test
  void permitIsRequired() {
    AttemptTask attempt = attempt(granted -> null);

    attempt.acquire();
    attempt.release();

    assertFailedWith("java.lang.NullPointerException: permit");
  }

  @Test
  void grantOfAnotherThreadIsNotLost() throws Exception {
    for (int round = 0; round < 200; round++) {
      CompletableFuture<CompletableFuture<Void>> granting = new CompletableFuture<>();
      AttemptTask attempt =
          attempt(
              granted -> {
                granting.complete(CompletableFuture.runAsync(granted));
                return limiter.acquire(granted);
              });

      attempt.acquire();
      granting.get().get(10, TimeUnit.SECONDS);

      assertThat(steps.size()).isOne();
      steps.runAll(); // Its call was never started, so it gives the permit back.
      limiter.assertReleasedOnceEach();
      client.close();
    }
  }

  @Test
  void responseIsReportedBeforeTheRelease() {
    AttemptTask attempt = attempt(limiter);
    attempt.acquire();

    attempt.noteResponse(response(429));
    attempt.release();

    assertThat(limiter.told()).containsExactly(List.of("response 429", "released"));
  }

  @Test
  void failureIsNotReportedAsAResponse() {
    AttemptTask attempt = attempt(limiter);
    attempt.acquire();

    attempt.noteResponse(Outcome.NoCredentials.of("x", null, 0));
    attempt.release();

    assertThat(limiter.told()).containsExactly(List.of("released"));
  }

  @Test
  void responseWithAnUnreadableBodyIsAResponse() {
    AttemptTask attempt = attempt(limiter);
    attempt.acquire();

    attempt.noteResponse(Outcome.UnreadableBody.of(response(200).info, "x", "y"));

    assertThat(limiter.told()).containsExactly(List.of("response 200"));
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, AssertionError.class, Exception.class})
  void exceptionsOfThePermitAreIgnored(Class<? extends Throwable> type) throws Exception {
    Throwable thrown = type.getDeclaredConstructor().newInstance();
    AttemptTask attempt = attempt(granted -> new ThrowingPermit(thrown));
    attempt.acquire();

    assertThatCode(() -> attempt.noteResponse(response(200))).doesNotThrowAnyException();
    assertThatCode(attempt::release).doesNotThrowAnyException();
  }

  private AttemptTask attempt(RateLimiter own) {
    client =
        TestClients.workers(
                TestClients.scheduler(
                    CloudflareClient.builder()
                        .baseUrl("https://api.cloudflare.com/client/v4/")
                        .credentials(Credentials.apiToken(ServerTest.TOKEN))
                        .rateLimiter(own),
                    new ManualScheduler(),
                    () -> 0),
                new Workers(steps, Runnable::run))
            .build();
    CallEngine engine = ClientAccess.engine(client);
    RetryingCall call = engine.newCall(REQUEST, TRAITS, null, outcomes::add);
    return new AttemptTask(call, engine, REQUEST, TRAITS, 1, false);
  }

  private void assertFailedWith(String thrown) {
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            failure -> {
              assertThat(failure.kind).isEqualTo(FailureKind.OTHER);
              assertThat(failure.cause).hasToString(thrown);
            });
  }

  private static Outcome.Responded response(int status) {
    return new Outcome.Responded(
        new ResponseInfo("GET", "/things", status, Headers.of(), 1, null, List.of()),
        ResponseBody.create("", (MediaType) null));
  }

  /** A permit whose methods throw, as a lambda of Kotlin could, whatever they declare. */
  private static final class ThrowingPermit implements RateLimiter.Permit {
    private final Throwable thrown;

    ThrowingPermit(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public void responseReceived(int status, Headers headers) {
      sneak(thrown);
    }

    @Override
    public void release() {
      sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
      throw (E) thrown;
    }
  }
}
