package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Done;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
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
public abstract class FaultMatrix {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static Dispatcher dispatcher;

  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));
  private FaultyServer server;
  private OkHttpClient okHttp;
  private CloudflareClient client;

  /** Sends a call without waiting for its outcome; returns what cancels or interrupts it. */
  protected abstract <T> Cancelable send(ApiCall<T> call, ApiCallback<? super T> outcome);

  /** Sends a call that has no result. */
  protected Cancelable sendForNoResult(ApiCall<Done> call, ApiCallback<? super Done> outcome) {
    return send(call, outcome);
  }

  /** Returns whether calls are canceled by an interrupt, and held by foreign code. */
  protected boolean isBlocking() {
    return false;
  }

  /** Returns whether the outcome of a call that is canceled is delivered. */
  protected boolean deliversCancellation() {
    return true;
  }

  public static Stream<Arguments> matrix() {
    return Arrays.stream(Fault.values()).flatMap(FaultMatrix::withEachMethod);
  }

  public static Stream<Arguments> passingFaults() {
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
  protected void faultThatStays(Fault fault, String method) throws Exception {
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
  protected void faultThatPasses(Fault fault, String method) throws Exception {
    start(fault, 1);

    Object outcome = outcome(fault, method);

    if (fault.isRepeated(method)) {
      assertThat(outcome).isEqualTo(method.equals("DELETE") ? Done.DONE : MockResponses.RESULT);
      server.assertSeen(2);
      assertElapsed(fault.waitBefore(2));
    } else {
      fault.assertFailure(outcome, 1);
      server.assertSeen(1);
      assertElapsed(Duration.ZERO);
    }
    assertNothingIsLeft();
  }

  private enum Stop {
    TIMEOUT(FailureKind.TIMEOUT, "timed out: the total timeout of 120000 ms was reached"),
    CANCEL(FailureKind.CANCELED, "was canceled"),
    CLOSE(FailureKind.CLOSED, "the client is closed");

    private final FailureKind kind;
    private final String message;

    Stop(FailureKind kind, String message) {
      this.kind = kind;
      this.message = message;
    }
  }

  public static Stream<Arguments> stuckCalls() {
    return Arrays.stream(StallPoint.values())
        .flatMap(point -> Arrays.stream(Stop.values()).map(stop -> Arguments.of(point, stop)));
  }

  @ParameterizedTest(name = "stuck at {0}, {1}")
  @MethodSource("stuckCalls")
  protected void stuckCallEnds(StallPoint point, Stop stop) throws Exception {
    StallPoint.Gate gate = new StallPoint.Gate();
    startStuck(point, gate);
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    Cancelable handle = send(client.create(ThingService.class).get("a"), outcome);
    if (point.isSent()) {
      server.awaitRequest();
    } else {
      Await.until("the call is stuck", gate::isReached);
    }

    switch (stop) {
      case TIMEOUT -> scheduler.advance(DEADLINE);
      case CANCEL -> handle.cancel();
      case CLOSE -> client.close();
    }
    boolean interrupted = isBlocking() && stop == Stop.CANCEL;
    Stop effective = stop;
    if (interrupted && point.isSent()) {
      // A platform thread that reads from a socket does not notice an interrupt.
      scheduler.advance(DEADLINE);
      effective = Stop.TIMEOUT;
    }

    if (isBlocking() && point.isForeignCode()) {
      assertThat(outcome.hasMore()).isFalse();
      gate.open();
    }
    if (stop != Stop.CANCEL || deliversCancellation()) {
      assertStopped(outcome.await(), effective, interrupted);
    }
    gate.open();
    assertNothingIsLeft();
    assertThat(outcome.hasMore()).isFalse();
    server.assertSeen(point.isSent() ? 1 : 0);
  }

  private static void assertStopped(Object outcome, Stop stop, boolean interrupted) {
    String message =
        interrupted && stop == Stop.CANCEL ? "failed: the thread was interrupted" : stop.message;
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(stop.kind);
              assertThat(e).hasMessageStartingWith("GET /things/a ").hasMessageContaining(message);
            });
  }

  private void startStuck(StallPoint point, StallPoint.Gate gate) throws IOException {
    Fault fault =
        point == StallPoint.BODY ? Fault.STALL_TO_THE_DEADLINE : Fault.SILENCE_TO_THE_DEADLINE;
    server = new FaultyServer(fault, Integer.MAX_VALUE);
    OkHttpClient.Builder connections = server.connections().dispatcher(dispatcher);
    CloudflareClient.Builder builder = builder();
    point.install(gate, connections, builder);
    if (point == StallPoint.DNS) { // An address needs no look-up.
      builder.baseUrl(server.baseUrl().replace("127.0.0.1", "localhost"));
    }
    okHttp = connections.build();
    client = builder.httpClient(okHttp).build();
  }

  @BeforeAll
  public static void startThreads() {
    dispatcher = new Dispatcher();
  }

  @AfterEach
  protected void stop() throws IOException {
    client.close();
    okHttp.connectionPool().evictAll();
    server.close();
  }

  @AfterAll
  public static void stopThreads() {
    dispatcher.executorService().shutdown();
  }

  private void start(Fault fault, int times) throws IOException {
    server = new FaultyServer(fault, times);
    okHttp = server.connections().dispatcher(dispatcher).build();
    client = builder().httpClient(okHttp).build();
  }

  private CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        CloudflareClient.builder()
            .baseUrl(server.baseUrl())
            .credentials(Credentials.apiToken(ServerTest.TOKEN))
            .totalTimeout(DEADLINE),
        scheduler,
        () -> 0);
  }

  private Object outcome(Fault fault, String method) throws InterruptedException {
    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send(method, outcome);
    if (fault.lastsToTheDeadline()) {
      server.awaitRequest();
      scheduler.advance(DEADLINE);
    }
    Object first = outcome.await();
    assertThat(outcome.hasMore()).isFalse();
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
    assertThat(ClientAccess.engine(client).inFlight()).as("calls in flight").isZero();
    Await.until("attempts returned", () -> ClientAccess.engine(client).abandonedAttempts() == 0);
    assertThat(client.rateLimit().inFlight()).as("permits").isZero();
    assertThat(scheduler.scheduled()).as("tasks of the scheduler").isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(okHttp.connectionPool().connectionCount())
        .as("connections")
        .isEqualTo(okHttp.connectionPool().idleConnectionCount());
  }
}
