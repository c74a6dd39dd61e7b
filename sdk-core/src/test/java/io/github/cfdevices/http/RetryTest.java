package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cfdevices.ApiCall;
import io.github.cfdevices.ClientAccess;
import io.github.cfdevices.CloudflareClient;
import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.ResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.net.ssl.SSLException;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryTest extends ServerTest {
  private final ManualScheduler scheduler = ManualScheduler.skipping(Duration.ofSeconds(100));

  @Override
  protected CloudflareClient.Builder builder() {
    return TestClients.scheduler(
        super.builder().retryPolicy(RetryPolicy.standard()), scheduler, () -> 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 520, 524, 530})
  void transientStatusIsRetriedTwiceWithIncreasingBackoff(int status) {
    answer(status, "");
    answer(status, "");
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(scheduler.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void lastResponseIsTheOutcomeIfAllAttemptsFail() {
    for (int i = 0; i < 3; i++) {
      answer(503, "{\"success\":false,\"errors\":[{\"code\":" + i + ",\"message\":\"m\"}]}");
    }

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isEqualTo(3))
        .hasMessage(
            "GET /client/v4/things/a returned HTTP 503: 2 m (cf-ray 8a1b2c3d4e5f-FRA, 3 attempts)");
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 501, 505, 519, 531})
  void permanentStatusIsNotRetried(int status) {
    answer(status, "{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isOne());
    assertThat(server.getRequestCount()).isOne();
    assertThat(scheduler.elapsed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PUT,3", "DELETE,3", "GET,3", "OPTIONS,3", "POST,1", "PATCH,1"})
  void transientStatusIsRetriedForIdempotentMethods(String method, int attempts) {
    for (int i = 0; i < 3; i++) {
      answer(502, "{\"success\":false}");
    }

    assertThatThrownBy(() -> call(method).execute()).isInstanceOf(ApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "GET", "POST", "PATCH"})
  void status429IsRetriedForEveryMethod(String method) {
    for (int i = 0; i < 3; i++) {
      answer(429, "slow down");
    }

    assertThatThrownBy(() -> call(method).execute())
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.attempts()).isEqualTo(3));
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void nonIdempotentMethodIsRetriedIfThePolicyAllowsIt(String method) {
    use(builder().retryPolicy(RetryPolicy.builder().retryNonIdempotent(true).build()).build());
    answer(500, "");
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    succeed("\"result\":1");

    assertThat(call(method).execute()).isEqualTo(RawJson.of(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {
        "DISCONNECT_AFTER_REQUEST",
        "DISCONNECT_AT_START",
        "DISCONNECT_DURING_RESPONSE_BODY"
      })
  void brokenConnectionIsRetried(SocketPolicy policy) {
    for (int i = 0; i < 2; i++) {
      server.enqueue(new MockResponse().setBody("x".repeat(100_000)).setSocketPolicy(policy));
    }
    succeed("\"result\":1");

    assertThat(things.replace("a", RawJson.of("x".repeat(100_000))).execute().text())
        .isEqualTo("1");
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void nonIdempotentRequestThatMayHaveArrivedIsNotRetried(String method) {
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    assertThatThrownBy(() -> call(method).execute())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.attempts()).isOne();
              assertThat(e.kind()).isEqualTo(FailureKind.CONNECTION);
            });
    assertThat(scheduler.elapsed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "GET", "POST", "PATCH"})
  void refusedConnectionIsRetriedForEveryMethod(String method) throws IOException {
    server.shutdown();

    assertThatThrownBy(() -> call(method).execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.attempts()).isEqualTo(3))
        .hasMessageEndingWith(" (3 attempts)");
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @CsvSource({"GET,7,2", "PUT,7,2", "PUT,8,2", "POST,8,1", "PATCH,8,1"})
  void resetHttp2StreamIsRetriedForIdempotentMethods(String method, int errorCode, int attempts) {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    AtomicInteger sent = new AtomicInteger(); // The server may not record a stream that it resets.
    use(
        builder()
            .retryPolicy(RetryPolicy.builder().maxRetries(1).build())
            .httpClient(
                new OkHttpClient.Builder()
                    .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                    .addNetworkInterceptor(
                        chain -> {
                          sent.incrementAndGet();
                          return chain.proceed(chain.request());
                        })
                    .build())
            .build());
    for (int i = 0; i < 2; i++) {
      server.enqueue(
          new MockResponse()
              .setSocketPolicy(SocketPolicy.RESET_STREAM_AT_START)
              .setHttp2ErrorCode(errorCode));
    }

    assertThatThrownBy(() -> call(method).execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.attempts()).isEqualTo(attempts))
        .cause()
        .isInstanceOf(StreamResetException.class);
    assertThat(sent).hasValue(attempts);
  }

  /** The server may reset a stream a second time, because of the body. */
  @ParameterizedTest
  @CsvSource({"POST,REFUSED_STREAM,2", "PATCH,REFUSED_STREAM,2", "POST,CANCEL,1"})
  void refusedHttp2StreamIsRetriedForEveryMethod(String method, ErrorCode reset, int attempts) {
    AtomicInteger sent = new AtomicInteger();
    use(
        builder()
            .retryPolicy(RetryPolicy.builder().maxRetries(1).build())
            .httpClient(
                intercepting(
                    chain -> {
                      AttemptTask.of(chain).markSent();
                      sent.incrementAndGet();
                      throw new StreamResetException(reset);
                    }))
            .build());

    assertThatThrownBy(() -> call(method).execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.attempts()).isEqualTo(attempts));
    assertThat(sent).hasValue(attempts);
  }

  @Test
  void damagedTlsRecordIsRetried() {
    SSLException damaged = new SSLException("bad_record_mac", new AEADBadTagException());
    use(builder().httpClient(failingOnce(damaged)).build());
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void untrustedConnectionIsNotRetried() {
    SSLException untrusting =
        new SSLException(new RuntimeException(new InvalidAlgorithmParameterException("empty")));
    use(builder().httpClient(failingOnce(untrusting)).build());

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.attempts()).isOne();
              assertThat(e.kind()).isEqualTo(FailureKind.TLS);
            })
        .hasCause(untrusting);
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void exceptionOfAnInterceptorIsNotRetried(Throwable bug) throws InterruptedException {
    AtomicInteger sent = new AtomicInteger();
    use(builder().httpClient(intercepting(failing(sent, bug))).build());
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    Throwable thrown = catchThrowable(() -> things.get("a").execute());
    things.get("a").enqueue(outcome);
    Object told = outcome.await();

    assertThat(bug instanceof Error ? thrown : thrown.getCause()).isSameAs(bug);
    assertThat(told)
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.OTHER));
    assertThat(sent).hasValue(2);
    assertThat(scheduler.waits()).isEmpty();
    assertThat(client.rateLimit().inFlight()).isZero();
    assertThat(ClientAccess.engine(client).inFlight()).isZero();
  }

  static Stream<Throwable> bugs() {
    return Stream.of(new IllegalStateException("bug"), new StackOverflowError("bug"));
  }

  @Test
  void interruptedAttemptIsNotRetried() {
    AtomicInteger sent = new AtomicInteger();
    use(
        builder()
            .httpClient(
                intercepting(
                    chain -> {
                      sent.incrementAndGet();
                      Thread.currentThread().interrupt();
                      throw new IOException("interrupted or so");
                    }))
            .build());

    assertThatThrownBy(() -> things.get("a").execute())
        .hasMessage("GET /client/v4/things/a failed: the thread was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sent).hasValue(1);
    assertThat(scheduler.waits()).isEmpty();
  }

  @Test
  void callCanceledByItsListenerIsNotRetried() {
    CallListener closing =
        new CallListener() {
          @Override
          public void attemptEnded(CallEvent event) {
            client.close();
          }
        };
    use(builder().listener(closing).build());
    answer(503, "");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CLOSED))
        .hasMessage("GET /client/v4/things/a failed: the client is closed");
    assertThat(server.getRequestCount()).isOne();
    assertThat(scheduler.waits()).isEmpty();
  }

  @Test
  void responsesOfAllAttemptsAreClosed() {
    List<CloseTrackingBody> bodies = new CopyOnWriteArrayList<>();
    use(builder().httpClient(intercepting(CloseTrackingBody.collecting(bodies))).build());
    answer(503, "");
    answer(503, "");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(bodies).hasSize(3).allMatch(CloseTrackingBody::isClosed);
  }

  @Test
  void timedOutAttemptIsRetried() {
    use(
        builder()
            .httpClient(new OkHttpClient.Builder().readTimeout(Duration.ofMillis(400)).build())
            .build());
    answer(SocketPolicy.NO_RESPONSE);
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
  }

  @Test
  void backoffIsLimited() {
    use(builder().retryPolicy(RetryPolicy.builder().maxRetries(7).build()).build());
    for (int i = 0; i < 8; i++) {
      answer(500, "");
    }

    assertThatThrownBy(() -> things.get("a").execute()).isInstanceOf(ApiException.class);
    assertThat(scheduler.waits().stream().map(Duration::toMillis))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
  }

  @Test
  void backoffHasJitter() {
    use(TestClients.scheduler(builder(), scheduler, () -> 1).build());
    answer(500, "");
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(scheduler.waits()).containsExactly(Duration.ofMillis(375));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7                             | 7000",
        "0.25                          | 250",
        "60                            | 60000",
        "Thu, 01 Jan 2026 00:00:09 GMT | 9000",
        "0                             | 500",
        "0.0                           | 500",
        "-1                            | 500",
        "1e3                           | 500",
        "soon                          | 500",
        "Wed, 31 Dec 2025 23:59:59 GMT | 500",
        "Thu, 99 Jan 2026 00:00:09 GMT | 500",
      })
  void validRetryAfterIsUsed(String value, long millis) {
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", value));
    succeed("\"result\":1");

    assertThat(things.get("a").execute().text()).isEqualTo("1");
    assertThat(scheduler.elapsed().toMillis()).isEqualTo(millis);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void retryAfterDateIsComparedWithTheServersClock() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(503)
            .setHeader("Date", "Thu, 01 Jan 2026 10:00:00 GMT")
            .setHeader("Retry-After", "Thu, 01 Jan 2026 10:00:02 GMT"));
    succeed("\"result\":1");

    things.get("a").execute();

    assertThat(scheduler.waits()).containsExactly(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60.001                        | 60.001",
        "120                           | 120.0",
        "Thu, 01 Jan 2026 01:00:00 GMT | 3600.0",
      })
  void retryAfterBeyondTheLimitFailsAtOnce(String value, String seconds) {
    server.enqueue(
        new MockResponse()
            .setResponseCode(429)
            .setHeader("Retry-After", value)
            .setBody("{\"success\":false}"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class,
            e ->
                assertThat(e.retryAfter())
                    .isEqualTo(Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000))))
        .hasMessageEndingWith("(retry after " + seconds + " s)");
    assertThat(scheduler.elapsed()).isZero();
    assertThat(server.getRequestCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"PT10S, 2", "PT9.999S, 1", "PT0S, 1"})
  void maximumRetryAfterIsConfigurable(Duration longest, int attempts) {
    use(builder().retryPolicy(RetryPolicy.builder().maxRetryAfter(longest).build()).build());
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "10"));
    answer(404, "{\"success\":false}");

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ResponseException.class, e -> assertThat(e.attempts()).isEqualTo(attempts));
    assertThat(server.getRequestCount()).isEqualTo(attempts);
  }

  @Test
  void hugeRetryAfterDoesNotOverflow() {
    server.enqueue(
        new MockResponse().setResponseCode(503).setHeader("Retry-After", "99999999999999999999"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofDays(3650)));
  }

  @Test
  void okHttpDoesNotRetry() {
    use(builder().retryPolicy(RetryPolicy.none()).build());
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "00"));
    server.enqueue(new MockResponse().setResponseCode(408));
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);

    for (int i = 1; i <= 4; i++) {
      assertThat(catchThrowable(() -> things.get("a").execute()))
          .isInstanceOf(CloudflareException.class);
      assertThat(server.getRequestCount()).isEqualTo(i);
    }
  }

  @Test
  void bodyIsSentInFullWithEachAttempt() throws InterruptedException {
    answer(500, "");
    succeed("\"result\":1");

    things.replace("a", RawJson.of("x")).execute();

    for (String ignored : List.of("first", "second")) {
      assertThat(taken().getBody().readUtf8()).isEqualTo("\"x\"");
    }
  }

  @Test
  void callbackComesAfterAllAttempts() throws InterruptedException {
    answer(500, "");
    answer(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    succeed("\"result\":1");
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await()).isEqualTo(RawJson.of(1));
    assertThat(scheduler.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void settingsAreValidated() {
    assertThatThrownBy(() -> RetryPolicy.builder().maxRetries(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("maxRetries must be at least 0");
    assertThatThrownBy(() -> RetryPolicy.builder().maxRetryAfter(Duration.ofMillis(-1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("maxRetryAfter must not be negative");
    assertThat(RetryPolicy.standard())
        .hasToString(
            "RetryPolicy{maxRetries=2, maxRetryAfter=PT1M, retryNonIdempotent=false, budget=100,"
                + " backoff=PT0.5S * 2.0 up to PT8S, jitter=0.25}");
  }

  private static OkHttpClient failingOnce(IOException failure) {
    AtomicBoolean failed = new AtomicBoolean();
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> {
              if (failed.compareAndSet(false, true)) {
                throw failure;
              }
              return chain.proceed(chain.request());
            })
        .build();
  }

  private ApiCall<?> call(String method) {
    RawJson body = RawJson.of("x");
    return switch (method) {
      case "GET" -> things.get("a");
      case "PUT" -> things.replace("a", body);
      case "POST" -> things.create(body);
      case "PATCH" -> things.change("a", body);
      case "OPTIONS" -> things.ask("a");
      default -> things.delete("a");
    };
  }

  private static OkHttpClient intercepting(Interceptor interceptor) {
    return new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(ReportingExecutor.to(new CompletableFuture<>())))
        .addInterceptor(interceptor)
        .build();
  }

  private static Interceptor failing(AtomicInteger sent, Throwable bug) {
    return chain -> {
      sent.incrementAndGet();
      if (bug instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) bug;
    };
  }
}
