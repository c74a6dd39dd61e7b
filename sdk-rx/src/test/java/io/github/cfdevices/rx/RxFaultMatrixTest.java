package io.github.cfdevices.rx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ApiException;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.CloudflareException;
import io.github.cfdevices.Credentials;
import io.github.cfdevices.Done;
import io.github.cfdevices.FailureKind;
import io.github.cfdevices.MalformedResponseException;
import io.github.cfdevices.RawJson;
import io.github.cfdevices.SkippedTime;
import io.github.cfdevices.TransportException;
import io.reactivex.rxjava3.observers.TestObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** The most telling faults with each method, as a subscriber sees them. */
class RxFaultMatrixTest {
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final String SUCCESS = "{\"success\":true,\"result\":\"" + "x".repeat(100) + "\"}";
  private static final String REFUSAL =
      "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}";

  @RegisterExtension final UndeliverableErrors undeliverable = new UndeliverableErrors();

  private final SkippedTime time = new SkippedTime();
  private final MockWebServer server = new MockWebServer();
  private final Socket refusing = new Socket();
  private final OkHttpClient okHttp = new OkHttpClient();
  private CloudflareClient client;

  private enum Fault {
    REFUSED(3, 3, 1500, FailureKind.CONNECTION),
    RESET(3, 1, 1500, FailureKind.CONNECTION),
    RESET_IN_BODY(3, 1, 1500, FailureKind.CONNECTION),
    LENGTH_TOO_LONG(3, 1, 1500, FailureKind.CONNECTION),
    SILENCE(1, 1, 120_000, FailureKind.TIME_OUT),
    STATUS_429(3, 3, 1500, ApiException.class),
    STATUS_429_RETRY_AFTER(3, 3, 14_000, ApiException.class),
    STATUS_503(3, 1, 1500, ApiException.class),
    STATUS_503_RETRY_AFTER_LONG(1, 1, 0, ApiException.class),
    WRONG_GZIP(1, 1, 0, MalformedResponseException.class);

    private final int attempts;
    private final int unsafeAttempts;
    private final Duration elapsed;
    private final Class<? extends CloudflareException> type;
    private final FailureKind kind;

    Fault(int attempts, int unsafeAttempts, long millis, FailureKind kind) {
      this(attempts, unsafeAttempts, millis, TransportException.class, kind);
    }

    Fault(
        int attempts, int unsafeAttempts, long millis, Class<? extends CloudflareException> type) {
      this(attempts, unsafeAttempts, millis, type, null);
    }

    Fault(
        int attempts,
        int unsafeAttempts,
        long millis,
        Class<? extends CloudflareException> type,
        FailureKind kind) {
      this.attempts = attempts;
      this.unsafeAttempts = unsafeAttempts;
      this.elapsed = Duration.ofMillis(millis);
      this.type = type;
      this.kind = kind;
    }

    int attempts(String method) {
      return method.equals("POST") || method.equals("PATCH") ? unsafeAttempts : attempts;
    }

    /** A call that waits for nothing takes no time. */
    Duration elapsed(String method) {
      return attempts(method) == attempts ? elapsed : Duration.ZERO;
    }

    MockResponse response() {
      MockResponse good = new MockResponse().setBody(SUCCESS);
      MockResponse refusal = new MockResponse().setBody(REFUSAL);
      return switch (this) {
        case REFUSED -> good;
        case RESET -> good.setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
        case RESET_IN_BODY -> good.setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
        case LENGTH_TOO_LONG ->
            good.setHeader("Content-Length", 1000).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END);
        case SILENCE -> good.setSocketPolicy(SocketPolicy.NO_RESPONSE);
        case STATUS_429 -> refusal.setResponseCode(429);
        case STATUS_429_RETRY_AFTER -> refusal.setResponseCode(429).setHeader("Retry-After", "7");
        case STATUS_503 -> refusal.setResponseCode(503);
        case STATUS_503_RETRY_AFTER_LONG ->
            refusal.setResponseCode(503).setHeader("Retry-After", "61");
        case WRONG_GZIP -> good.setHeader("Content-Encoding", "gzip");
      };
    }
  }

  private interface Service {
    @GET("thing")
    ApiCall<RawJson> get();

    @PUT("thing")
    ApiCall<RawJson> put(@Body RawJson thing);

    @DELETE("thing")
    ApiCall<Done> delete();

    @PATCH("thing")
    ApiCall<RawJson> patch(@Body RawJson thing);

    @POST("thing")
    ApiCall<RawJson> post(@Body RawJson thing);
  }

  static Stream<Arguments> passingFaults() {
    return matrix()
        .filter(
            arguments -> {
              Fault fault = (Fault) arguments.get()[0];
              return fault != Fault.REFUSED && fault.attempts((String) arguments.get()[1]) > 1;
            });
  }

  static Stream<Arguments> matrix() {
    return Arrays.stream(Fault.values())
        .flatMap(
            fault ->
                Stream.of("GET", "PUT", "DELETE", "PATCH", "POST")
                    .map(method -> Arguments.of(fault, method)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("matrix")
  void faultThatStaysIsOneError(Fault fault, String method) throws Exception {
    start(fault, Integer.MAX_VALUE);

    TestObserver<?> observer = subscribe(method);
    if (fault == Fault.SILENCE) {
      assertThat(server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
      time.skip(DEADLINE);
    }

    assertFailure(observer, fault, fault.attempts(method));
    assertThat(server.getRequestCount())
        .isEqualTo(fault == Fault.REFUSED ? 0 : fault.attempts(method));
    assertThat(time.elapsed()).isEqualTo(fault.elapsed(method));
    assertThat(time.scheduled()).isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("passingFaults")
  void faultThatPassesIsNotSeen(Fault fault, String method) throws Exception {
    start(fault, 1);

    TestObserver<?> observer = subscribe(method);

    assertThat(observer.await(10, TimeUnit.SECONDS)).isTrue();
    observer.assertNoErrors().assertComplete();
    observer.assertValueCount(method.equals("DELETE") ? 0 : 1);
    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(time.scheduled()).isZero();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    okHttp.dispatcher().executorService().shutdown();
    okHttp.connectionPool().evictAll();
    server.close();
    refusing.close();
  }

  private void start(Fault fault, int times) throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return server.getRequestCount() > times
                ? new MockResponse().setBody(SUCCESS)
                : fault.response();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)); // Never listens.
    int port = fault == Fault.REFUSED ? refusing.getLocalPort() : server.getPort();
    client =
        time.in(CloudflareClient.builder())
            .baseUrl("http://127.0.0.1:" + port + "/")
            .credentials(Credentials.apiToken("T0kenOf40CharactersThatNobodyMayEverSee_"))
            .deadline(DEADLINE)
            .httpClient(okHttp)
            .build();
  }

  private TestObserver<?> subscribe(String method) {
    Service service = client.create(Service.class);
    RawJson body = RawJson.of("x");
    return switch (method) {
      case "GET" -> RxCalls.single(service.get()).test();
      case "PUT" -> RxCalls.single(service.put(body)).test();
      case "DELETE" -> RxCalls.completable(service.delete()).test();
      case "PATCH" -> RxCalls.single(service.patch(body)).test();
      default -> RxCalls.single(service.post(body)).test();
    };
  }

  private static void assertFailure(TestObserver<?> observer, Fault fault, int attempts)
      throws InterruptedException {
    assertThat(observer.await(10, TimeUnit.SECONDS)).isTrue();
    observer.assertFailure(fault.type);
    observer.assertError(
        e -> {
          assertThat(attempts(e)).isEqualTo(attempts);
          assertThat(e instanceof TransportException failure ? failure.kind() : null)
              .isEqualTo(fault.kind);
          return true;
        });
  }

  private static int attempts(Throwable e) {
    if (e instanceof TransportException failure) {
      return failure.attempts();
    }
    return e instanceof ApiException refusal
        ? refusal.attempts()
        : ((MalformedResponseException) e).attempts();
  }
}
