package io.github.cfdevices.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiCallback;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.Done;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.ThingService;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.Await;
import io.github.cfdevices.http.Cancelable;
import io.github.cfdevices.http.Credentials;
import io.github.cfdevices.http.ManualScheduler;
import io.github.cfdevices.http.MockResponses;
import io.github.cfdevices.http.RetryPolicy;
import io.github.cfdevices.http.TestClients;
import io.github.cfdevices.json.RawJson;
import io.github.cfdevices.traffic.LeakCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault with each method: requests, outcome and delays, for the call style of a subclass. */
public abstract class FaultMatrix {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private static Dispatcher dispatcher;
  private static Thread.UncaughtExceptionHandler handlerBefore;

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
    assumeFalse(isBlocking() && point.isForAsyncCalls());
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

  public static Stream<Arguments> thrownByTheApp() {
    return Arrays.stream(AppCode.values())
        .flatMap(place -> Arrays.stream(Thrown.values()).map(each -> Arguments.of(place, each)));
  }

  @ParameterizedTest(name = "{0} throws {1}")
  @MethodSource("thrownByTheApp")
  protected void callEndsWhateverTheAppThrows(AppCode place, Thrown thrown) throws Exception {
    assumeFalse(isBlocking() && place.isForAsyncCalls());
    // OkHttp 5 calls a ProxySelector that throws an IOException again until the call is canceled.
    boolean isRepeated =
        place == AppCode.PROXY_SELECTOR && thrown == Thrown.IO && OkHttp.VERSION.startsWith("5.");
    AtomicInteger runs = new AtomicInteger();
    try (LeakCheck leaks = new LeakCheck()) {
      startWith(
          (okHttp, builder) ->
              place.install(
                  () -> {
                    runs.incrementAndGet();
                    thrown.raise();
                  },
                  okHttp,
                  builder));

      RecordingCallback<Object> outcome = new RecordingCallback<>();
      send("POST", outcome);
      if (isRepeated) {
        Await.until("the selector is called again", () -> runs.get() > 1);
        scheduler.advance(DEADLINE);
        assertTimedOut(outcome.await());
      } else {
        assertOutcome(outcome.await(), place, thrown);
      }
      assertNothingIsLeft();
      server.assertSeenAtMost(1);
      client.close();
      okHttp.connectionPool().evictAll();
      leaks.assertNoBodyIsOpen(okHttp.connectionPool());
      leaks.assertNoThreadIsLeft();
      assertThat(outcome.hasMore()).isFalse();
      boolean passedOn =
          thrown == Thrown.VIRTUAL_MACHINE_ERROR && !isBlocking() && !place.isIgnored();
      if (passedOn) {
        assertThat(uncaught).contains(thrown.get()).containsOnly(thrown.get());
      } else {
        assertThat(uncaught).isEmpty();
      }
    }
  }

  private static void assertTimedOut(Object outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
  }

  private void assertOutcome(Object outcome, AppCode place, Thrown thrown) {
    boolean fatal = thrown == Thrown.VIRTUAL_MACHINE_ERROR;
    if (place.isIgnored() || (place.isObserver() && !fatal)) {
      assertThat(outcome).isEqualTo(MockResponses.RESULT);
    } else if (place == AppCode.CREDENTIALS && !fatal) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              e ->
                  assertThat(e)
                      .hasMessage(
                          "credentials are not available: the provider threw "
                              + thrown.get().getClass().getName()));
    } else if (isBlocking() && thrown.get() instanceof Error) {
      assertThat(outcome).isSameAs(thrown.get());
    } else if (place.isAfterTheOutcome()) {
      assertThat(outcome).isEqualTo(MockResponses.RESULT); // It was decided before.
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e).hasCause(thrown.get());
                assertThat(e.kind())
                    .isEqualTo(thrown == Thrown.IO ? FailureKind.CONNECTION : FailureKind.OTHER);
                assertThat(e).hasMessageStartingWith("POST /things failed: " + thrown.get());
              });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"STATUS_500", "STATUS_429"})
  protected void eachAttemptSendsTheCredentialsOfThatMoment(Fault fault) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    server = new FaultyServer(fault, 2);
    okHttp = server.connections().dispatcher(dispatcher).build();
    client =
        builder()
            .credentials(() -> Credentials.apiToken("token-" + asked.incrementAndGet()))
            .httpClient(okHttp)
            .build();

    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send("GET", outcome);

    assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    assertThat(server.authorizations(3))
        .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-3");
    assertNothingIsLeft();
  }

  private enum AppsDispatcher {
    SHUT_DOWN,
    FULL
  }

  @ParameterizedTest
  @EnumSource(AppsDispatcher.class)
  protected void dispatcherOfTheAppDoesNotMatter(AppsDispatcher state) throws Exception {
    Dispatcher apps = new Dispatcher();
    if (state == AppsDispatcher.SHUT_DOWN) {
      apps.executorService().shutdown();
    } else {
      apps.setMaxRequests(1);
      apps.setMaxRequestsPerHost(1);
    }
    startWith((okHttp, builder) -> okHttp.dispatcher(apps));
    StallPoint.Gate gate = new StallPoint.Gate();
    if (state == AppsDispatcher.FULL) {
      takePlace(apps, gate);
    }

    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send("POST", outcome);

    assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    gate.open();
    server.assertSeen(1);
    apps.executorService().shutdown();
  }

  /** Occupies the only slot of a dispatcher with a request of the app until a gate opens. */
  private static void takePlace(Dispatcher apps, StallPoint.Gate gate) {
    new OkHttpClient.Builder()
        .dispatcher(apps)
        .addInterceptor(
            chain -> {
              gate.pass();
              throw new IOException("no need");
            })
        .build()
        .newCall(new Request.Builder().url("http://127.0.0.1:1/").build())
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {}

              @Override
              public void onResponse(Call call, Response response) {}
            });
    Await.until("the place is taken", gate::isReached);
  }

  private enum Meddling {
    ANSWERS_ITSELF(0),
    REBUILDS_REQUEST_AND_RESPONSE(1),
    SENDS_TWICE(2);

    private final int seen;

    Meddling(int seen) {
      this.seen = seen;
    }

    private Response intercept(Interceptor.Chain chain) throws IOException {
      return switch (this) {
        case ANSWERS_ITSELF ->
            new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("")
                .body(
                    ResponseBody.create(
                        "{\"success\":true,\"result\":" + MockResponses.RESULT.text() + "}", null))
                .build();
        case REBUILDS_REQUEST_AND_RESPONSE -> {
          Request request = chain.request();
          Request rebuilt =
              new Request.Builder()
                  .url(request.url())
                  .headers(request.headers())
                  .method(request.method(), request.body())
                  .build();
          Response response = chain.proceed(rebuilt);
          yield new Response.Builder()
              .request(rebuilt)
              .protocol(response.protocol())
              .code(response.code())
              .message(response.message())
              .body(response.body())
              .build();
        }
        case SENDS_TWICE -> {
          chain.proceed(chain.request()).close();
          yield chain.proceed(chain.request());
        }
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Meddling.class)
  protected void callSurvivesAnInterceptorThat(Meddling meddling) throws Exception {
    startWith((okHttp, builder) -> okHttp.addInterceptor(meddling::intercept));

    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send("POST", outcome);

    assertThat(outcome.await()).isEqualTo(MockResponses.RESULT);
    server.assertSeen(meddling.seen);
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  protected void nameThatCannotBeResolvedIsRetriedAndSendsNothing(String method) throws Exception {
    startWith((okHttp, builder) -> AppCode.DNS.install(Thrown.IO::raise, okHttp, builder), 3);

    RecordingCallback<Object> outcome = new RecordingCallback<>();
    send(method, outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.CONNECTION);
              assertThat(e.attempts()).isEqualTo(3);
            });
    server.assertSeen(0);
    assertNothingIsLeft();
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
    if (point == StallPoint.DNS) { // An IP address needs no lookup.
      builder.baseUrl(server.baseUrl().replace("127.0.0.1", "localhost"));
    }
    okHttp = connections.build();
    client = builder.httpClient(okHttp).build();
  }

  private void startWith(BiConsumer<OkHttpClient.Builder, CloudflareClient.Builder> install)
      throws IOException {
    startWith(install, 1);
  }

  /** Starts a server without a fault, and a client with code of an app. */
  private void startWith(
      BiConsumer<OkHttpClient.Builder, CloudflareClient.Builder> install, int attempts)
      throws IOException {
    server = new FaultyServer(Fault.STATUS_500, 0);
    OkHttpClient.Builder connections = server.connections().dispatcher(dispatcher);
    CloudflareClient.Builder builder =
        builder()
            .baseUrl(server.baseUrl().replace("127.0.0.1", "localhost"))
            .retryPolicy(RetryPolicy.builder().maxRetries(attempts - 1).build());
    connections.dns(host -> List.of(InetAddress.getLoopbackAddress()));
    install.accept(connections, builder);
    okHttp = connections.build();
    client = builder.httpClient(okHttp).build();
  }

  @BeforeAll
  public static void startThreads() {
    dispatcher = new Dispatcher();
    handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
  }

  @BeforeEach
  protected void forgetUncaught() {
    uncaught.clear();
  }

  @AfterEach
  protected void stop() throws IOException {
    if (client == null) { // The test was skipped.
      return;
    }
    client.close();
    okHttp.connectionPool().evictAll();
    server.close();
  }

  @AfterAll
  public static void stopThreads() {
    Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
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
    assertThat(TestClients.inFlight(client)).as("calls in flight").isZero();
    Await.until("attempts returned", () -> TestClients.abandonedAttempts(client) == 0);
    Await.until("permits are released", () -> client.rateLimit().inFlight() == 0);
    assertThat(scheduler.scheduled()).as("tasks of the scheduler").isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(okHttp.connectionPool().connectionCount())
        .as("connections")
        .isEqualTo(okHttp.connectionPool().idleConnectionCount());
  }
}
