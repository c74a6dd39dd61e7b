package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault with each method, in the style of a subclass: what is sent, what comes, and when. */
abstract class FaultMatrix {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static Dispatcher dispatcher;

  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private FaultyServer server;
  private OkHttpClient okHttp;
  private CloudflareClient client;

  /** Sends a call without waiting for what comes of it. */
  abstract <T> void send(ApiCall<T> call, ApiCallback<? super T> outcome);

  /** Sends a call that has no result. */
  void sendForNoResult(ApiCall<Done> call, ApiCallback<? super Done> outcome) {
    send(call, outcome);
  }

  static Stream<Arguments> matrix() {
    return Arrays.stream(Fault.values()).flatMap(FaultMatrix::withEachMethod);
  }

  static Stream<Arguments> passingFaults() {
    return Arrays.stream(Fault.values())
        .filter(Fault::canPass)
        .flatMap(FaultMatrix::withEachMethod);
  }

  private static Stream<Arguments> withEachMethod(Fault fault) {
    return Stream.of("GET", "PUT", "DELETE", "PATCH", "POST")
        .filter(fault::canHit)
        .map(method -> Arguments.of(fault, method));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("matrix")
  void faultThatStays(Fault fault, String method) throws Exception {
    start(fault, Integer.MAX_VALUE);

    Object outcome = outcome(fault, method);

    int attempts = fault.isRepeated(method) ? 3 : 1;
    fault.assertFailure(outcome, attempts);
    server.assertSeen(fault.isSeenByServer() ? attempts : 0);
    assertElapsed(
        fault.lastsToTheDeadline()
            ? DEADLINE
            : attempts == 1 ? Duration.ZERO : fault.waitBefore(2).plus(fault.waitBefore(3)));
    assertNothingIsLeft();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("passingFaults")
  void faultThatPasses(Fault fault, String method) throws Exception {
    start(fault, 1);

    Object outcome = outcome(fault, method);

    if (fault.isRepeated(method)) {
      assertThat(outcome).isEqualTo(method.equals("DELETE") ? Done.DONE : TestAnswer.RESULT);
      server.assertSeen(2);
      assertElapsed(fault.waitBefore(2));
    } else {
      fault.assertFailure(outcome, 1);
      server.assertSeen(1);
      assertElapsed(Duration.ZERO);
    }
    assertNothingIsLeft();
  }

  @BeforeAll
  static void startThreads() {
    dispatcher = new Dispatcher();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    okHttp.connectionPool().evictAll();
    server.close();
  }

  @AfterAll
  static void stopThreads() {
    dispatcher.executorService().shutdown();
  }

  private void start(Fault fault, int times) throws IOException {
    server = new FaultyServer(fault, times);
    okHttp = server.connections().dispatcher(dispatcher).build();
    client =
        CloudflareClient.builder()
            .baseUrl(server.baseUrl())
            .credentials(Credentials.apiToken(ServerTest.TOKEN))
            .totalTimeout(DEADLINE)
            .httpClient(okHttp)
            .scheduler(scheduler, () -> 0)
            .build();
  }

  private Object outcome(Fault fault, String method) throws InterruptedException {
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send(method, outcome);
    if (fault.lastsToTheDeadline()) {
      server.awaitRequest();
      scheduler.advance(DEADLINE);
    }
    Object first = outcome.await();
    assertThat(outcome.isToldMore()).isFalse();
    return first;
  }

  private void send(String method, RecordingCallback<Object> outcome) {
    ThingService things = client.create(ThingService.class);
    RawJson body = RawJson.of("x");
    switch (method) {
      case "GET" -> send(things.get("a"), outcome);
      case "PUT" -> send(things.replace("a", body), outcome);
      case "DELETE" -> sendForNoResult(things.delete("a"), outcome);
      case "PATCH" -> send(things.change("a", body), outcome);
      default -> send(things.create(body), outcome);
    }
  }

  private void assertElapsed(Duration elapsed) {
    assertThat(scheduler.elapsed()).isEqualTo(elapsed);
  }

  private void assertNothingIsLeft() {
    assertThat(client.engine().inFlight()).as("calls in flight").isZero();
    Await.until("attempts returned", () -> client.engine().abandonedAttempts() == 0);
    assertThat(client.rateLimit().inFlight()).as("permits").isZero();
    assertThat(scheduler.scheduled()).as("tasks of the scheduler").isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(okHttp.connectionPool().connectionCount())
        .as("connections")
        .isEqualTo(okHttp.connectionPool().idleConnectionCount());
  }
}
