package io.github.cfdevices.http;

import static io.github.cfdevices.errors.FailureKind.CONNECTION;
import static io.github.cfdevices.errors.FailureKind.TIMEOUT;
import static io.github.cfdevices.errors.FailureKind.TLS;
import static io.github.cfdevices.http.MockResponses.at;
import static io.github.cfdevices.http.MockResponses.good;
import static io.github.cfdevices.http.MockResponses.streamReset;
import static io.github.cfdevices.http.MockResponses.withLength;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.errors.ApiException;
import io.github.cfdevices.errors.ApiMessage;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.MalformedResponseException;
import io.github.cfdevices.errors.TransportException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.Nullable;

/** A fault between the client and the API, with the expected outcome of a call. */
public enum Fault {
  CONNECTION_REFUSED(Repeated.ALWAYS, CONNECTION, good()),
  TLS_BROKEN(Repeated.ALWAYS, TLS, at(SocketPolicy.FAIL_HANDSHAKE)),
  TLS_UNTRUSTED(Repeated.NEVER, TLS, good()),
  TLS_WITH_NOBODY_TRUSTED(Repeated.NEVER, TLS, good()),
  RESET_AT_START(Repeated.IF_SAFE, CONNECTION, at(SocketPolicy.DISCONNECT_AT_START)),
  RESET_BEFORE_HEADERS(Repeated.IF_SAFE, CONNECTION, at(SocketPolicy.DISCONNECT_AFTER_REQUEST)),
  RESET_IN_HEADERS(Repeated.IF_SAFE, CONNECTION, good().addHeader(ResettingSocket.MARK, "1")),
  RESET_IN_BODY(Repeated.IF_SAFE, CONNECTION, at(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)),
  RESET_IN_BODY_OF_A_500(
      Repeated.IF_SAFE,
      CONNECTION,
      at(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY).setResponseCode(500)),
  HTTP2_REFUSED_STREAM(Repeated.ALWAYS, CONNECTION, streamReset(7)),
  HTTP2_CANCEL(Repeated.IF_SAFE, CONNECTION, streamReset(8)),
  HTTP2_INTERNAL_ERROR(Repeated.IF_SAFE, CONNECTION, streamReset(2)),
  SILENCE_OF_AN_ATTEMPT(Repeated.IF_SAFE, TIMEOUT, at(SocketPolicy.NO_RESPONSE)),
  SILENCE_TO_THE_DEADLINE(Repeated.NEVER, TIMEOUT, at(SocketPolicy.NO_RESPONSE)),
  STALL_OF_AN_ATTEMPT(Repeated.IF_SAFE, TIMEOUT, withLength(1000)),
  STALL_TO_THE_DEADLINE(Repeated.NEVER, TIMEOUT, withLength(1000)),
  DRIP_TO_THE_DEADLINE(Repeated.NEVER, TIMEOUT, good().throttleBody(1, 20, TimeUnit.MILLISECONDS)),

  STATUS_408(Repeated.IF_SAFE, 408, null),
  STATUS_408_RETRY_AFTER(Repeated.IF_SAFE, 408, "7"),
  STATUS_408_RETRY_AFTER_LONG(Repeated.NEVER, 408, "61"),
  STATUS_429(Repeated.ALWAYS, 429, null),
  STATUS_429_RETRY_AFTER(Repeated.ALWAYS, 429, "7"),
  STATUS_429_RETRY_AFTER_LONG(Repeated.NEVER, 429, "61"),
  STATUS_500(Repeated.IF_SAFE, 500, null),
  STATUS_500_RETRY_AFTER(Repeated.IF_SAFE, 500, "7"),
  STATUS_500_RETRY_AFTER_LONG(Repeated.NEVER, 500, "61"),
  STATUS_501(Repeated.NEVER, 501, null),
  STATUS_501_RETRY_AFTER(Repeated.NEVER, 501, "7"),
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
  STATUS_525(Repeated.IF_SAFE, 525, null),
  STATUS_525_RETRY_AFTER(Repeated.IF_SAFE, 525, "7"),
  STATUS_530(Repeated.IF_SAFE, 530, null),
  STATUS_530_RETRY_AFTER(Repeated.IF_SAFE, 530, "7"),
  STATUS_530_RETRY_AFTER_LONG(Repeated.NEVER, 530, "61"),

  LENGTH_TOO_LONG(
      Repeated.IF_SAFE,
      CONNECTION,
      withLength(1000).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END)),
  LENGTH_TOO_SHORT("truncated JSON", withLength(9).setSocketPolicy(SocketPolicy.DISCONNECT_AT_END)),
  GZIP_THAT_IS_NONE(
      "a body that cannot be decompressed", good().setHeader("Content-Encoding", "gzip")),
  GZIP_CUT_SHORT("a body that cannot be decompressed", MockResponses.zippedWithout(9)),
  GZIP_WITH_A_WRONG_SUM("a body that cannot be decompressed", MockResponses.zippedWithChangeAt(8));

  /** Whether a request is retried. */
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
  private final MockResponse response;

  /** No complete response arrives. */
  Fault(Repeated repeated, FailureKind kind, MockResponse response) {
    this(repeated, kind, 0, null, null, response);
  }

  /** The API returns an error. */
  Fault(Repeated repeated, int status, @Nullable String retryAfter) {
    this(repeated, null, status, retryAfter, null, MockResponses.refusal(status, retryAfter));
  }

  /** The response is malformed. */
  Fault(String problem, MockResponse response) {
    this(Repeated.NEVER, null, 200, null, problem, response);
  }

  Fault(
      Repeated repeated,
      @Nullable FailureKind kind,
      int status,
      @Nullable String retryAfter,
      @Nullable String problem,
      MockResponse response) {
    this.repeated = repeated;
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.problem = problem;
    this.response = response;
  }

  /** Returns whether a request with a method is retried. */
  public boolean isRepeated(String method) {
    return switch (repeated) {
      case ALWAYS -> true;
      case IF_SAFE -> !method.equals("POST") && !method.equals("PATCH");
      case NEVER -> false;
    };
  }

  /** Returns the backoff before a retry. */
  public Duration waitBefore(int attempt) {
    return retryAfter != null && !retryAfter.equals("0")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : Duration.ofMillis(attempt == 2 ? 500 : 1000);
  }

  /** Returns whether a server can produce this fault reliably for a method. */
  public boolean canHit(String method) {
    // The server may reset the stream a second time because of the body, and that reset may win.
    return this != HTTP2_REFUSED_STREAM || (!method.equals("POST") && !method.equals("PATCH"));
  }

  /** Returns whether a server can produce this fault exactly once. */
  public boolean canPass() {
    // Whether a server listens, and for how long a client does, is settled at the start. A stream
    // may be reset before the server has counted it, and the next one would be reset as well.
    return repeated != Repeated.NEVER
        && this != CONNECTION_REFUSED
        && !isShownBySilence()
        && !isHttp2();
  }

  /** Returns whether the timeout of an attempt ends the attempt. */
  public boolean isShownBySilence() {
    return this == SILENCE_OF_AN_ATTEMPT || this == STALL_OF_AN_ATTEMPT;
  }

  /** Returns whether only the timeout of the call ends it. */
  public boolean lastsToTheDeadline() {
    return kind == TIMEOUT && !isShownBySilence();
  }

  public boolean isTls() {
    return kind == TLS;
  }

  public boolean isHttp2() {
    return response.getSocketPolicy() == SocketPolicy.RESET_STREAM_AT_START;
  }

  /** Returns whether a request reaches the server. */
  public boolean isSeenByServer() {
    return this != CONNECTION_REFUSED && this != TLS_UNTRUSTED && this != TLS_WITH_NOBODY_TRUSTED;
  }

  public MockResponse response() {
    return response.clone();
  }

  public void assertFailure(Object outcome, int attempts) {
    if (kind != null) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(kind);
                assertThat(e.timedOut()).isEqualTo(kind == TIMEOUT);
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
}
