package io.github.cfdevices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault with each method in each style: what is sent, what comes of it, and when. */
final class FaultMatrixTest {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private static final HeldCertificate OTHER_CERTIFICATE = new HeldCertificate.Builder().build();
  private static final Dispatcher DISPATCHER = new Dispatcher();

  private final ManualTimer timer = ManualTimer.skipping(Duration.ofSeconds(100));
  private final MockWebServer server = new MockWebServer();
  private final Socket refusing = new Socket();
  private OkHttpClient okHttp;
  private CloudflareClient client;
  private int requestsTaken;

  private enum Style {
    BLOCKING,
    CALLBACK
  }

  static Stream<Arguments> matrix() {
    return Arrays.stream(Fault.values())
        .flatMap(
            fault ->
                Stream.of("GET", "PUT", "DELETE", "PATCH", "POST")
                    .flatMap(
                        method ->
                            Arrays.stream(Style.values())
                                .map(style -> Arguments.of(fault, method, style))));
  }

  static Stream<Arguments> passingFaults() {
    List<Fault> lasting = List.of(Fault.CONNECTION_REFUSED, Fault.SILENCE_OF_AN_ATTEMPT);
    return matrix()
        .filter(
            arguments -> {
              Fault fault = (Fault) arguments.get()[0];
              return fault.isRepeated("GET") && !lasting.contains(fault);
            });
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("matrix")
  void faultThatStays(Fault fault, String method, Style style) throws Exception {
    start(fault, Integer.MAX_VALUE);

    Object outcome = outcome(fault, method, style);

    int attempts = fault.isRepeated(method) ? 3 : 1;
    fault.assertFailure(outcome, attempts);
    assertSent(fault.isSeenByServer() ? attempts : 0);
    assertElapsed(
        fault.lastsToTheDeadline()
            ? DEADLINE
            : attempts == 1 ? Duration.ZERO : fault.waitBefore(2).plus(fault.waitBefore(3)));
    assertNothingIsLeft();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("passingFaults")
  void faultThatPasses(Fault fault, String method, Style style) throws Exception {
    start(fault, 1);

    Object outcome = outcome(fault, method, style);

    if (fault.isRepeated(method)) {
      assertThat(outcome)
          .isEqualTo(method.equals("DELETE") ? Done.DONE : RawJson.of("x".repeat(100)));
      assertSent(2);
      assertElapsed(fault.waitBefore(2));
    } else {
      fault.assertFailure(outcome, 1);
      assertSent(1);
      assertElapsed(Duration.ZERO);
    }
    assertNothingIsLeft();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    okHttp.connectionPool().evictAll();
    server.close();
    refusing.close();
  }

  @AfterAll
  static void stopThreads() {
    DISPATCHER.executorService().shutdown();
  }

  private void start(Fault fault, int times) throws IOException {
    server.setServerSocketFactory(new CuttingSockets());
    server.setDispatcher(new FaultyApi(fault, times));
    OkHttpClient.Builder connections = new OkHttpClient.Builder().dispatcher(DISPATCHER);
    if (fault.isTls()) {
      HeldCertificate trusted = fault == Fault.TLS_UNTRUSTED ? OTHER_CERTIFICATE : CERTIFICATE;
      HandshakeCertificates trust =
          new HandshakeCertificates.Builder().addTrustedCertificate(trusted.certificate()).build();
      connections.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
      server.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(CERTIFICATE)
              .build()
              .sslSocketFactory(),
          false);
    }
    if (fault == Fault.SILENCE_OF_AN_ATTEMPT) {
      connections.readTimeout(Duration.ofMillis(50));
    }
    server.start(InetAddress.getLoopbackAddress(), 0);
    refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // Never listens.
    int port = fault == Fault.CONNECTION_REFUSED ? refusing.getLocalPort() : server.getPort();
    okHttp = connections.build();
    client =
        CloudflareClient.builder()
            .baseUrl((fault.isTls() ? "https" : "http") + "://127.0.0.1:" + port + "/")
            .credentials(Credentials.apiToken(ServerTest.TOKEN))
            .deadline(DEADLINE)
            .httpClient(okHttp)
            .timer(timer, () -> 0)
            .build();
  }

  private Object outcome(Fault fault, String method, Style style) throws InterruptedException {
    ApiCall<?> call = call(method);
    Outcome<Object> outcome = new Outcome<>();
    if (style == Style.CALLBACK) {
      call.enqueue(outcome);
    } else {
      new Thread(() -> execute(call, outcome)).start();
    }
    if (fault.lastsToTheDeadline()) {
      assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
      requestsTaken = 1;
      timer.advance(DEADLINE);
    }
    Object first = outcome.await();
    assertThat(outcome.isToldMore()).isFalse();
    return first;
  }

  private ApiCall<?> call(String method) {
    ThingService things = client.create(ThingService.class);
    RawJson body = RawJson.of("x");
    return switch (method) {
      case "GET" -> things.get("a");
      case "PUT" -> things.replace("a", body);
      case "DELETE" -> things.delete("a");
      case "PATCH" -> things.change("a", body);
      default -> things.create(body);
    };
  }

  private static void execute(ApiCall<?> call, Outcome<Object> outcome) {
    Object result;
    try {
      result = call.execute();
    } catch (CloudflareException e) {
      outcome.onFailure(e);
      return;
    }
    outcome.onResult(result);
  }

  private void assertSent(int count) throws InterruptedException {
    for (int i = requestsTaken; i < count; i++) { // The client may give up before the server looks.
      assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(server.getRequestCount()).as("attempts the server saw").isEqualTo(count);
  }

  private void assertElapsed(Duration elapsed) {
    assertThat(timer.elapsed()).isEqualTo(elapsed);
  }

  private void assertNothingIsLeft() {
    assertThat(client.calls().underWay()).as("calls under way").isZero();
    assertThat(timer.scheduled()).as("tasks of the timer").isZero();
    assertThat(client.rateLimit().queued()).isZero();
    assertThat(okHttp.connectionPool().connectionCount())
        .as("connections")
        .isEqualTo(okHttp.connectionPool().idleConnectionCount());
  }

  /** An API with a fault that shows so many times. */
  private static final class FaultyApi extends okhttp3.mockwebserver.Dispatcher {
    private final Fault fault;
    private final int times;
    private final AtomicInteger requests = new AtomicInteger();

    FaultyApi(Fault fault, int times) {
      this.fault = fault;
      this.times = times;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return requests.getAndIncrement() < times ? fault.response() : Fault.good();
    }

    @Override
    public MockResponse peek() {
      return new MockResponse()
          .setSocketPolicy(
              requests.get() < times
                  ? fault.policyOfConnections()
                  : Fault.good().getSocketPolicy());
    }
  }
}
