package io.github.cfdevices;

import static io.github.cfdevices.FailureKind.CONNECTION;
import static io.github.cfdevices.FailureKind.TIME_OUT;
import static io.github.cfdevices.FailureKind.TLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** What can go wrong between the client and the API, and what is to come of it. */
enum Fault {
  CONNECTION_REFUSED(Repeated.ALWAYS, CONNECTION, null),
  TLS_BROKEN(Repeated.ALWAYS, TLS, at(SocketPolicy.FAIL_HANDSHAKE)),
  TLS_UNTRUSTED(Repeated.NEVER, TLS, good()),
  RESET_AT_START(Repeated.IF_SAFE, CONNECTION, at(SocketPolicy.DISCONNECT_AT_START)),
  RESET_BEFORE_HEADERS(Repeated.IF_SAFE, CONNECTION, at(SocketPolicy.DISCONNECT_AFTER_REQUEST)),
  RESET_IN_HEADERS(Repeated.IF_SAFE, CONNECTION, good().addHeader(CuttingSockets.MARK, "1")),
  RESET_IN_BODY(
      Repeated.IF_SAFE,
      CONNECTION,
      good().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)),
  RESET_IN_BODY_OF_A_500(
      Repeated.IF_SAFE,
      CONNECTION,
      good().setResponseCode(500).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)),
  SILENCE_OF_AN_ATTEMPT(Repeated.IF_SAFE, TIME_OUT, at(SocketPolicy.NO_RESPONSE)),
  SILENCE_TO_THE_DEADLINE(Repeated.NEVER, TIME_OUT, at(SocketPolicy.NO_RESPONSE)),
  DRIP_TO_THE_DEADLINE(
      Repeated.NEVER, TIME_OUT, good().throttleBody(1, 100, TimeUnit.MILLISECONDS)),

  STATUS_408(Repeated.IF_SAFE, 408, null),
  STATUS_408_RETRY_AFTER(Repeated.IF_SAFE, 408, "7"),
  STATUS_408_RETRY_AFTER_LONG(Repeated.NEVER, 408, "61"),
  STATUS_429(Repeated.ALWAYS, 429, null),
  STATUS_429_RETRY_AFTER(Repeated.ALWAYS, 429, "7"),
  STATUS_429_RETRY_AFTER_LONG(Repeated.NEVER, 429, "61"),
  STATUS_500(Repeated.IF_SAFE, 500, null),
  STATUS_500_RETRY_AFTER(Repeated.IF_SAFE, 500, "7"),
  STATUS_500_RETRY_AFTER_LONG(Repeated.NEVER, 500, "61"),
  STATUS_502(Repeated.IF_SAFE, 502, null),
  STATUS_502_RETRY_AFTER(Repeated.IF_SAFE, 502, "7"),
  STATUS_502_RETRY_AFTER_LONG(Repeated.NEVER, 502, "61"),
  STATUS_503(Repeated.IF_SAFE, 503, null),
  STATUS_503_RETRY_AFTER(Repeated.IF_SAFE, 503, "7"),
  STATUS_503_RETRY_AFTER_ZERO(Repeated.IF_SAFE, 503, "0"),
  STATUS_503_RETRY_AFTER_LONG(Repeated.NEVER, 503, "61"),
  STATUS_504(Repeated.IF_SAFE, 504, null),
  STATUS_504_RETRY_AFTER(Repeated.IF_SAFE, 504, "7"),
  STATUS_504_RETRY_AFTER_LONG(Repeated.NEVER, 504, "61"),
  STATUS_520(Repeated.IF_SAFE, 520, null),
  STATUS_520_RETRY_AFTER(Repeated.IF_SAFE, 520, "7"),
  STATUS_520_RETRY_AFTER_LONG(Repeated.NEVER, 520, "61"),

  LENGTH_TOO_LONG(
      Repeated.IF_SAFE,
      CONNECTION,
      good().setHeader("Content-Length", 1000).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END)),
  LENGTH_TOO_SHORT(
      "JSON that is cut off",
      good().setHeader("Content-Length", 9).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END)),
  GZIP_THAT_IS_NONE(
      "a body that cannot be decompressed", good().setHeader("Content-Encoding", "gzip")),
  GZIP_CUT_SHORT("a body that cannot be decompressed", zipped(9, 0)),
  GZIP_WITH_A_WRONG_SUM("a body that cannot be decompressed", zipped(0, 8));

  /** Whether a request is sent again. */
  private enum Repeated {
    ALWAYS,
    IF_SAFE,
    NEVER
  }

  private final Repeated repeated;
  private final @Nullable FailureKind kind;
  private final int status;
  private final @Nullable String retryAfter;
  private final @Nullable String problem;

  @SuppressWarnings("ImmutableEnumChecker") // Only clones of it are handed out.
  private final @Nullable MockResponse response;

  /** No whole answer comes. */
  Fault(Repeated repeated, FailureKind kind, @Nullable MockResponse response) {
    this(repeated, kind, 0, null, null, response);
  }

  /** The API says no. */
  Fault(Repeated repeated, int status, @Nullable String retryAfter) {
    this(repeated, null, status, retryAfter, null, refusal(status, retryAfter));
  }

  /** The answer is not to be understood. */
  Fault(String problem, MockResponse response) {
    this(Repeated.NEVER, null, 200, null, problem, response);
  }

  Fault(
      Repeated repeated,
      @Nullable FailureKind kind,
      int status,
      @Nullable String retryAfter,
      @Nullable String problem,
      @Nullable MockResponse response) {
    this.repeated = repeated;
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.problem = problem;
    this.response = response;
  }

  /** Returns whether a request with a method is sent again. */
  boolean isRepeated(String method) {
    return switch (repeated) {
      case ALWAYS -> true;
      case IF_SAFE -> !method.equals("POST") && !method.equals("PATCH");
      case NEVER -> false;
    };
  }

  /** Returns how long the client waits before it sends a request again. */
  Duration waitBefore(int attempt) {
    return retryAfter != null && !retryAfter.equals("0")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : Duration.ofMillis(attempt == 2 ? 500 : 1000);
  }

  /** Returns whether only the end of the call's time ends it. */
  boolean lastsToTheDeadline() {
    return this == SILENCE_TO_THE_DEADLINE || this == DRIP_TO_THE_DEADLINE;
  }

  boolean isTls() {
    return kind == TLS;
  }

  /** Returns whether a request reaches the server. */
  boolean isSeenByServer() {
    return this != CONNECTION_REFUSED && this != TLS_UNTRUSTED;
  }

  MockResponse response() {
    return response == null ? good() : response.clone();
  }

  /** Returns how the server treats a connection before it reads anything. */
  SocketPolicy policyOfConnections() {
    SocketPolicy policy = response().getSocketPolicy();
    return policy == SocketPolicy.FAIL_HANDSHAKE || policy == SocketPolicy.DISCONNECT_AT_START
        ? policy
        : SocketPolicy.KEEP_OPEN;
  }

  void assertFailure(Object outcome, int attempts) {
    if (kind != null) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(kind);
                assertThat(e.timedOut()).isEqualTo(kind == TIME_OUT);
                assertThat(e.canceled()).isFalse();
                assertThat(e.attempts()).isEqualTo(attempts);
              });
    } else if (problem != null) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              MalformedResponseException.class,
              e -> {
                assertThat(e).hasMessageContaining(problem);
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.attempts()).isEqualTo(attempts);
              });
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.errors()).extracting(ApiMessage::code).containsExactly(7L);
                assertThat(e.retryAfter())
                    .isEqualTo(retryAfter == null || retryAfter.equals("0") ? null : waitBefore(2));
                assertThat(e.attempts()).isEqualTo(attempts);
              });
    }
  }

  /** Returns an answer without a fault. */
  static MockResponse good() {
    return new MockResponse()
        .setHeader("Content-Type", "application/json")
        .setBody("{\"success\":true,\"result\":\"" + "x".repeat(100) + "\"}");
  }

  private static MockResponse at(SocketPolicy policy) {
    return good().setSocketPolicy(policy);
  }

  private static MockResponse refusal(int status, @Nullable String retryAfter) {
    MockResponse response =
        new MockResponse()
            .setResponseCode(status)
            .setHeader("Content-Type", "application/json")
            .setBody("{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"no\"}]}");
    return retryAfter == null ? response : response.setHeader("Retry-After", retryAfter);
  }

  /** Returns an answer whose last bytes are missing, or one of which, from the end, is changed. */
  private static MockResponse zipped(int cut, int changed) {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8("{\"success\":true,\"result\":1}");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    byte[] whole = zipped.readByteArray();
    byte[] bytes = Arrays.copyOf(whole, whole.length - cut);
    if (changed > 0) {
      bytes[bytes.length - changed] ^= 1;
    }
    return good().setHeader("Content-Encoding", "gzip").setBody(new Buffer().write(bytes));
  }
}
