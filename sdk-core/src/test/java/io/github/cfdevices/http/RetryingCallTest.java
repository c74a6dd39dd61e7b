package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reason to stop against each place where a call can be, on one thread. */
final class RetryingCallTest {
  private final ManualScheduler scheduler = new ManualScheduler();
  private final ManualExecutor steps = new ManualExecutor();
  private final ManualRateLimiter limiter = new ManualRateLimiter();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<FailureKind> kinds = new ArrayList<>();
  private Executor tasks = Runnable::run;
  private CloudflareClient client;
  private CallEngine engine;
  private RetryingCall call;

  // What happens at the next attempt.
  private Runnable whenStarted = RetryingCallTest::nothing;
  private Runnable whenEnded = RetryingCallTest::nothing;
  private Runnable whenSending = RetryingCallTest::nothing;
  private int status = 200;
  private boolean broken;

  private enum Place {
    NEW(0),
    QUEUED(0),
    GRANTED(0),
    STARTING(0),
    SENDING(1),
    BACKING_OFF(1),
    WOKEN(1),
    QUEUED_AGAIN(1),
    GRANTED_AGAIN(1),
    SENDING_AGAIN(2);

    private final int attempts;

    Place(int attempts) {
      this.attempts = attempts;
    }
  }

  private enum Reason {
    CANCELED,
    TIMEOUT,
    INTERRUPTED,
    CLOSED
  }

  static Stream<Arguments> stops() {
    return Arrays.stream(Place.values())
        .flatMap(
            place -> Arrays.stream(Reason.values()).map(reason -> Arguments.of(place, reason)));
  }

  @BeforeEach
  void makeCall() {
    client =
        TestClients.workers(
                TestClients.scheduler(
                    CloudflareClient.builder()
                        .baseUrl("http://127.0.0.1:1/")
                        .credentials(Credentials.apiToken(ServerTest.TOKEN))
                        .httpClient(new OkHttpClient.Builder().addInterceptor(this::answer).build())
                        .rateLimiter(limiter),
                    scheduler,
                    () -> 0),
                new Workers(steps, task -> tasks.execute(task)))
            .listener(new Recorder())
            .build();
    engine = ClientAccess.engine(client);
    Request request = request();
    call = engine.newCall(request, TestClients.TRAITS, listenersOf(request), outcomes::add);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @MethodSource("stops")
  void stoppedCallEndsOnceAndReleasesEverything(Place place, Reason reason) {
    stopAt(place, reason);

    assertThat(outcomes)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(expected(place, reason));
    assertThat(engine.inFlight()).isZero();
    assertThat(scheduler.scheduled()).isZero();
    int acquired = limiter.acquired();
    doAllThatIsLate();
    assertThat(outcomes)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(expected(place, reason));
    assertThat(limiter.acquired()).isEqualTo(acquired);
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
    assertThat(events.stream().filter("started"::equals).count())
        .isEqualTo(events.stream().filter("ended"::equals).count());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void stopAfterTheEndChangesNothing(Reason reason) {
    reach(Place.GRANTED);
    steps.runAll();
    assertThat(outcomes).singleElement().isInstanceOf(Outcome.Responded.class);

    stop(reason);
    doAllThatIsLate();

    assertThat(outcomes).singleElement().isInstanceOf(Outcome.Responded.class);
    assertThat(limiter.told()).containsExactly(List.of("response 200", "released"));
    assertThat(events).containsExactly("started", "ended");
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void permitOfAStoppedAttemptIsHeldUntilTheAttemptReturns(Reason reason) {
    reach(Place.GRANTED);
    whenSending =
        () -> {
          stop(reason);
          assertThat(outcomes).hasSize(1);
          assertThat(events).containsExactly("started", "ended");
          assertThat(limiter.held()).isOne();
          assertThat(engine.concurrencyLimiter.snapshot().inFlight()).isOne();
          assertThat(engine.abandonedAttempts()).isOne();
          assertThat(engine.inFlight()).isZero();
        };

    steps.runAll();

    assertThat(outcomes).hasSize(1);
    assertThat(events).containsExactly("started", "ended");
    assertThat(limiter.told()).containsExactly(List.of("released"));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 429, 503})
  void lateResponseIsNotRetriedButReachesThePermit(int late) {
    reach(Place.GRANTED);
    status = late;
    ManualExecutor later = new ManualExecutor();
    tasks = later; // OkHttp's call is not canceled before the response is there.
    whenSending = call::cancel;

    steps.runAll();
    later.runAll();
    doAllThatIsLate();

    assertThat(outcomes).hasSize(1);
    assertThat(limiter.told()).containsExactly(List.of("response " + late, "released"));
    assertThat(events).containsExactly("started", "ended");
    assertNothingIsLeft();
  }

  @Test
  void lateFailureIsNotRetried() {
    reach(Place.GRANTED);
    broken = true;
    whenSending = call::cancel;

    steps.runAll();
    doAllThatIsLate();

    assertThat(outcomes).hasSize(1);
    assertThat(limiter.told()).containsExactly(List.of("released"));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"BACKING_OFF", "WOKEN", "QUEUED_AGAIN", "GRANTED_AGAIN"})
  void failureOfTheAttemptBeforeIsTheCauseOfAStop(Place place) {
    broken = true;

    stopAt(place, Reason.TIMEOUT);

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            failure -> {
              assertThat(failure.kind).isEqualTo(FailureKind.TIMEOUT);
              assertThat(failure.cause).isInstanceOf(IOException.class).hasMessage("broken");
            });
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void listenersAreNotifiedWhyAnAttemptWasStoppedAtItsStart(Reason reason) {
    reach(Place.GRANTED);
    whenStarted = () -> stop(reason);

    steps.runAll();

    FailureKind kind =
        switch (reason) {
          case CANCELED, INTERRUPTED -> FailureKind.CANCELED;
          case TIMEOUT -> FailureKind.TIMEOUT;
          case CLOSED -> FailureKind.CLOSED;
        };
    assertThat(kinds).containsExactly(kind);
  }

  @Test
  void listenersAreNotifiedThatForeignCodeFailedAtTheStartOfAnAttempt() {
    reach(Place.GRANTED);
    whenStarted = () -> call.fail(new IOException("broken"));

    steps.runAll();

    assertThat(kinds).containsExactly(FailureKind.CONNECTION);
    assertThat(events).containsExactly("started", "ended");
  }

  @Test
  void callThatCannotBeScheduledEnds() {
    scheduler.refuse(new LinkageError("no thread"));

    call.start();

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failure.class, failure -> assertThat(failure.cause).hasMessage("no thread"));
    scheduler.refuse(null);
    doAllThatIsLate();
    assertThat(outcomes).hasSize(1);
    assertNothingIsLeft();
  }

  @Test
  void listenerMayStopTheCallThatIsAboutToBackOff() {
    reach(Place.GRANTED);
    status = 503;
    whenEnded = call::cancel;

    steps.runAll();
    doAllThatIsLate();

    assertThat(outcomes)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(expected(Place.BACKING_OFF, Reason.CANCELED));
    assertThat(limiter.told()).containsExactly(List.of("response 503", "released"));
    assertThat(events).containsExactly("started", "ended");
    assertNothingIsLeft();
  }

  @Test
  void permitIsReleasedDuringTheBackoff() {
    reach(Place.BACKING_OFF);

    assertThat(limiter.told()).containsExactly(List.of("response 503", "released"));
    assertThat(engine.concurrencyLimiter.snapshot().inFlight()).isZero();
    assertThat(engine.inFlight()).isOne();
    assertThat(scheduler.scheduled()).isEqualTo(2);
  }

  @Test
  @Timeout(10) // The wait would have no end.
  void interruptDuringAnAttemptOfABlockingCallEndsItsBackoff() {
    limiter.grantFromNowOn();
    status = 503;
    whenSending = Thread.currentThread()::interrupt;

    Outcome outcome = executeBlocking();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome)
        .usingRecursiveComparison()
        .isEqualTo(expected(Place.BACKING_OFF, Reason.INTERRUPTED));
    assertThat(limiter.told()).containsExactly(List.of("response 503", "released"));
    assertNothingIsLeft();
  }

  @Test
  void interruptDuringAnAttemptOfABlockingCallDoesNotLoseTheResponse() {
    limiter.grantFromNowOn();
    whenSending = Thread.currentThread()::interrupt;

    Outcome outcome = executeBlocking();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(Outcome.Responded.class);
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void interruptEndsTheWaitOfABlockingCallForAPermit() {
    Thread.currentThread().interrupt();

    Outcome outcome = executeBlocking();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome)
        .usingRecursiveComparison()
        .isEqualTo(expected(Place.QUEUED, Reason.INTERRUPTED));
    limiter.grantAll();
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @Test
  void blockingCallMayBeStoppedByItsOwnInterceptor() {
    limiter.grantFromNowOn();
    whenSending = client::close;

    Outcome outcome = executeBlocking();

    assertThat(outcome)
        .usingRecursiveComparison()
        .isEqualTo(expected(Place.SENDING, Reason.CLOSED));
    assertThat(events).containsExactly("started", "ended");
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  private Outcome executeBlocking() {
    Request request = request();
    return engine.execute(request, TestClients.TRAITS, listenersOf(request));
  }

  private ListenerDispatcher.OfCall listenersOf(Request request) {
    ListenerDispatcher.OfCall listeners = engine.listenersOf(request, TestClients.TRAITS);
    listeners.callStarted();
    return listeners;
  }

  private static Request request() {
    return new Request.Builder().url("http://127.0.0.1:1/things").build();
  }

  @Test
  void callIsStartedOnce() {
    call.start();
    call.start();

    assertThat(limiter.acquired()).isOne();
    assertThat(scheduler.scheduled()).isOne();
    assertThat(engine.inFlight()).isOne();
  }

  @Test
  void timeoutThatIsOverBeforeTheCallIsQueuedEndsIt() {
    List<Outcome> told = new ArrayList<>();
    ManualRateLimiter unused = new ManualRateLimiter();
    try (CloudflareClient hurried =
        TestClients.workers(
                TestClients.scheduler(
                    CloudflareClient.builder()
                        .credentials(Credentials.apiToken(ServerTest.TOKEN))
                        .rateLimiter(unused)
                        .totalTimeout(Duration.ofNanos(1)),
                    ManualScheduler.skipping(Duration.ofSeconds(1)),
                    () -> 0),
                new Workers(steps, Runnable::run))
            .build()) {
      ClientAccess.engine(hurried)
          .newCall(
              new Request.Builder().url("http://127.0.0.1:1/things").build(),
              TestClients.TRAITS,
              null,
              told::add)
          .start();

      assertThat(told)
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactly(
              new Outcome.Failure(
                  FailureKind.TIMEOUT,
                  "timed out: the total timeout of 0 ms was reached",
                  0,
                  false,
                  null));
      assertThat(unused.acquired()).isZero();
      assertThat(ClientAccess.engine(hurried).inFlight()).isZero();
    }
  }

  @Test
  void listenerThatRunsOutOfMemoryAtTheStartFailsTheCall() {
    reach(Place.GRANTED);
    OutOfMemoryError error = new OutOfMemoryError("test");
    whenStarted =
        () -> {
          throw error;
        };

    runAllButIgnore(error);

    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failure.class, failure -> assertThat(failure.cause).isSameAs(error));
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  void listenerThatRunsOutOfMemoryAtTheEndDoesNotKeepTheCallFromEnding(int answered) {
    reach(Place.GRANTED);
    status = answered;
    OutOfMemoryError error = new OutOfMemoryError("test");
    whenEnded =
        () -> {
          throw error;
        };

    runAllButIgnore(error);

    assertThat(outcomes).hasSize(1);
    limiter.assertReleasedOnceEach();
    assertNothingIsLeft();
  }

  /** Runs all steps; an error may reach the thread's handler. */
  private void runAllButIgnore(OutOfMemoryError expected) {
    try {
      steps.runAll();
    } catch (OutOfMemoryError e) {
      assertThat(e).isSameAs(expected);
    }
  }

  private void stopAt(Place place, Reason reason) {
    switch (place) {
      case STARTING -> {
        reach(Place.GRANTED);
        whenStarted = () -> stop(reason);
        steps.runAll();
      }
      case SENDING -> {
        reach(Place.GRANTED);
        whenSending = () -> stop(reason);
        steps.runAll();
      }
      case SENDING_AGAIN -> {
        reach(Place.GRANTED_AGAIN);
        whenSending = () -> stop(reason);
        steps.runAll();
      }
      default -> {
        reach(place);
        stop(reason);
      }
    }
    if (place == Place.NEW) {
      call.start();
    }
  }

  /** Brings the call to a place where it waits for something. */
  private void reach(Place place) {
    if (place == Place.NEW) {
      return;
    }
    call.start();
    if (place == Place.QUEUED) {
      return;
    }
    limiter.grantAll();
    assertThat(steps.size()).isOne();
    if (place == Place.GRANTED) {
      return;
    }
    status = 503;
    steps.runAll();
    assertThat(outcomes).isEmpty();
    status = 200;
    broken = false;
    if (place == Place.BACKING_OFF) {
      return;
    }
    scheduler.advance(Duration.ofMillis(500));
    assertThat(steps.size()).isOne();
    if (place == Place.WOKEN) {
      return;
    }
    steps.runAll();
    assertThat(limiter.acquired()).isEqualTo(2);
    if (place == Place.QUEUED_AGAIN) {
      return;
    }
    limiter.grantAll();
    assertThat(steps.size()).isOne();
  }

  private void stop(Reason reason) {
    switch (reason) {
      case CANCELED -> call.cancel();
      case TIMEOUT -> call.run();
      case INTERRUPTED -> call.stop(StopReason.INTERRUPTED);
      case CLOSED -> client.close();
    }
  }

  private void doAllThatIsLate() {
    limiter.grantAll();
    steps.runAll();
    scheduler.advance(Duration.ofMinutes(10));
    steps.runAll();
    call.start();
    for (Reason reason : Reason.values()) {
      stop(reason);
    }
    limiter.grantAll();
    steps.runAll();
  }

  private void assertNothingIsLeft() {
    assertThat(engine.inFlight()).isZero();
    assertThat(engine.abandonedAttempts()).isZero();
    assertThat(engine.concurrencyLimiter.snapshot().inFlight()).isZero();
    assertThat(engine.concurrencyLimiter.snapshot().queued()).isZero();
    assertThat(scheduler.scheduled()).isZero();
    assertThat(steps.size()).isZero();
  }

  private static Outcome expected(Place place, Reason reason) {
    int attempts = place.attempts;
    return switch (reason) {
      case CANCELED ->
          new Outcome.Failure(FailureKind.CANCELED, "was canceled", attempts, true, null);
      case TIMEOUT ->
          new Outcome.Failure(
              FailureKind.TIMEOUT,
              "timed out: the total timeout of 120000 ms was reached",
              attempts,
              false,
              null);
      case INTERRUPTED ->
          new Outcome.Failure(
              FailureKind.CANCELED, "failed: the thread was interrupted", attempts, false, null);
      case CLOSED ->
          attempts == 0
              ? new Outcome.Failure(
                  FailureKind.CLOSED, "was not sent: the client is closed", 0, false, null)
              : new Outcome.Failure(
                  FailureKind.CLOSED, "failed: the client is closed", attempts, true, null);
    };
  }

  private static void nothing() {}

  private Response answer(Interceptor.Chain chain) throws IOException {
    AttemptTask.of(chain).markSent();
    Runnable action = whenSending;
    whenSending = RetryingCallTest::nothing;
    action.run();
    if (broken) {
      throw new IOException("broken");
    }
    return LocalResponse.of(chain, status, "{\"success\":true,\"result\":1}");
  }

  /** Notes events, and does what a test wants done meanwhile. */
  private final class Recorder implements CallListener {
    @Override
    public void attemptStarted(CallEvent event) {
      events.add("started");
      Runnable action = whenStarted;
      whenStarted = RetryingCallTest::nothing;
      action.run();
    }

    @Override
    public void attemptEnded(CallEvent event) {
      events.add("ended");
      kinds.add(event.failure());
      Runnable action = whenEnded;
      whenEnded = RetryingCallTest::nothing;
      action.run();
    }
  }
}
