package io.github.cfdevices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cfdevices.RecordingCallback;
import io.github.cfdevices.ServerTest;
import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.json.RawJson;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TransportFailureTest extends ServerTest {
  @Test
  void refusedConnectionKeepsItsCause() throws IOException {
    server.shutdown();

    TransportException e =
        catchThrowableOfType(
            TransportException.class, () -> things.list("1", "s3arch", null).execute());

    assertThat(e)
        .hasMessageStartingWith(
            "GET /client/v4/accounts/1/things failed: java.net.ConnectException: Failed to connect")
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(e.method()).isEqualTo("GET");
    assertThat(e.path()).isEqualTo("/client/v4/accounts/1/things");
    assertThat(e.timedOut()).isFalse();
    assertThat(e.canceled()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_AT_START"})
  void brokenConnectionIsAFailure(SocketPolicy policy) {
    use(
        builder()
            .httpClient(new OkHttpClient.Builder().retryOnConnectionFailure(false).build())
            .build());
    answer(policy);

    assertThatThrownBy(() -> things.delete("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("DELETE /client/v4/things/a failed: java.")
        .hasCauseInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_DURING_RESPONSE_BODY"})
  void truncatedBodyIsAFailureWithAnyStatus(SocketPolicy policy) {
    String body = "{\"success\":true,\"result\":\"" + "x".repeat(100_000) + "\"}";
    server.enqueue(new MockResponse().setBody(body).setSocketPolicy(policy));
    server.enqueue(new MockResponse().setResponseCode(500).setBody(body).setSocketPolicy(policy));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> things.get("a").execute())
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("GET /client/v4/things/a failed: ");
    }
  }

  @Test
  void silentServerIsATimeout() {
    TransportException e =
        timeout(new OkHttpClient.Builder().readTimeout(Duration.ofMillis(50)).build());

    assertThat(e)
        .hasMessageStartingWith("GET /client/v4/things/a timed out: ")
        .hasCauseInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void callTimeoutIsATimeout() {
    TransportException e =
        timeout(new OkHttpClient.Builder().callTimeout(Duration.ofMillis(50)).build());

    assertThat(e)
        .hasMessage("GET /client/v4/things/a timed out: timeout")
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void interruptedThreadSendsNothingAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessage("GET /client/v4/things/a was not sent: the thread is interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void threadInterruptedDuringTheCallStaysInterrupted() {
    useInterceptor(
        chain -> {
          throw new InterruptedIOException("interrupted");
        });

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessage("GET /client/v4/things/a failed: the thread was interrupted")
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void interruptOfAClientThreadDoesNotInterruptTheCaller() throws InterruptedException {
    useInterceptor(
        chain -> {
          throw new InterruptedIOException("interrupted");
        });
    RecordingCallback<RawJson> outcome = new RecordingCallback<>();

    things.get("a").enqueue(outcome);

    assertThat(outcome.await())
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e)
                  .hasMessage("GET /client/v4/things/a failed: the thread was interrupted");
              assertThat(e.kind()).isEqualTo(FailureKind.CANCELED);
              assertThat(e.canceled()).isFalse();
            });
  }

  @Test
  void exceptionOfAnInterceptorIsAFailure() {
    useInterceptor(
        chain -> {
          throw new IllegalStateException("bug");
        });

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(TransportException.class)
        .hasMessage("GET /client/v4/things/a failed: java.lang.IllegalStateException: bug")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void redirectIsNotFollowed() {
    server.enqueue(
        new MockResponse().setResponseCode(307).setHeader("Location", baseUrl() + "things/b"));

    assertThatThrownBy(() -> things.get("a").execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("returned HTTP 307 (without a content type) with an empty body");
    assertThat(server.getRequestCount()).isOne();
  }

  @Test
  void connectionIsReusedAfterEveryKindOfResponse() {
    OkHttpClient okHttp = new OkHttpClient();
    use(builder().httpClient(okHttp).build());
    answer(200, "{\"success\":true,\"result\":{}}");
    answer(200, "{\"success\":true,\"result\":{}} and more " + "x".repeat(100_000));
    answer(200, "");
    answer(204, "");
    answer(307, "{\"success\":false}");
    answer(400, "{\"success\":false}");
    answer(502, "text/html", "<html>" + "x".repeat(100_000));

    for (int i = 0; i < 7; i++) {
      try {
        things.get("a").execute();
      } catch (ApiException | MalformedResponseException e) {
        assertThat(e.path()).isEqualTo("/client/v4/things/a");
      }
      assertThat(okHttp.connectionPool().idleConnectionCount()).isOne();
      assertThat(okHttp.connectionPool().connectionCount()).isOne();
    }
    okHttp.connectionPool().evictAll();
  }

  private void useInterceptor(Interceptor interceptor) {
    use(
        builder()
            .httpClient(new OkHttpClient.Builder().addInterceptor(interceptor).build())
            .build());
  }

  /** Sends a request that the server does not respond to. */
  private TransportException timeout(OkHttpClient okHttp) {
    use(builder().httpClient(okHttp).build());
    answer(SocketPolicy.NO_RESPONSE);

    TransportException e =
        catchThrowableOfType(TransportException.class, () -> things.get("a").execute());

    assertThat(e.timedOut()).isTrue();
    assertThat(e.canceled()).isFalse();
    return e;
  }
}
