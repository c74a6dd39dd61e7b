package io.github.cfdevices.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/**
 * An answer or a fault that the fake gives once instead of what it would answer by itself.
 * Immutable: the methods that change something return another answer.
 */
public final class FakeResponse {
  private static final String EDGE_PAGE =
      """
      <html>
      <head><title>%1$s</title></head>
      <body><center><h1>Error %1$s</h1></center><hr><center>cloudflare</center></body>
      </html>
      """;

  private final UnaryOperator<Supplier<MockResponse>> step;
  private final int times;

  private FakeResponse(UnaryOperator<Supplier<MockResponse>> step, int times) {
    this.step = step;
    this.times = times;
  }

  /**
   * Returns what the fake answers by itself, to let a request pass before another answer's turn.
   */
  public static FakeResponse own() {
    return new FakeResponse(own -> own, 1);
  }

  /** Returns an answer with this body as {@code application/json}, whatever it holds. */
  public static FakeResponse json(int status, String body) {
    return fixed(() -> Envelope.json(status, body));
  }

  /** Returns an envelope with {@code success: false} and one error. */
  public static FakeResponse error(int status, long code, String message) {
    return fixed(() -> Envelope.failure(Refusal.of(status, code, message)));
  }

  /** Returns a page of HTML as the edge sends it when it cannot reach the API. */
  public static FakeResponse html(int status) {
    return fixed(
        () -> Envelope.body(status, "text/html; charset=UTF-8", EDGE_PAGE.formatted(status)));
  }

  /** Returns an answer of plain text. */
  public static FakeResponse text(int status, String body) {
    return fixed(() -> Envelope.body(status, "text/plain; charset=UTF-8", body));
  }

  /** Returns an answer without a body. */
  public static FakeResponse empty(int status) {
    return fixed(() -> new MockResponse().setResponseCode(status));
  }

  /** Returns status 429 with {@code Retry-After} in whole seconds and a body that is no JSON. */
  public static FakeResponse rateLimited(Duration retryAfter) {
    return text(429, "error code: 1015").header("Retry-After", "" + retryAfter.toSeconds());
  }

  /** Returns a connection closed once the request is read, before it has any effect. */
  public static FakeResponse disconnect() {
    return fixed(() -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
  }

  /** Returns a connection closed without an answer after the request has had its effect. */
  public static FakeResponse lost() {
    return own().change(r -> r.setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
  }

  /** Returns silence: the request has no effect, and the connection stays open. */
  public static FakeResponse stall() {
    return fixed(() -> new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
  }

  /** Returns the fake's own answer with the connection closed halfway through the body. */
  public static FakeResponse truncated() {
    return own().change(r -> r.setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
  }

  /** Returns the same answer with one more header. */
  public FakeResponse header(String name, String value) {
    return change(response -> response.addHeader(name, value));
  }

  /** Returns the same answer, its headers held back for a time on top of the fake's latency. */
  public FakeResponse delayed(Duration delay) {
    return change(response -> delay(response, delay));
  }

  /** Returns the same answer with a body that comes in pieces of some bytes, a pause after each. */
  public FakeResponse trickled(int bytes, Duration pause) {
    return change(r -> r.throttleBody(bytes, pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Returns the same answer, given to so many requests in a row. */
  public FakeResponse times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1");
    }
    return new FakeResponse(step, count);
  }

  int times() {
    return times;
  }

  MockResponse answer(Supplier<MockResponse> own) {
    return step.apply(own).get();
  }

  static MockResponse delay(MockResponse response, Duration more) {
    long before = response.getHeadersDelay(TimeUnit.MILLISECONDS);
    return response.setHeadersDelay(before + more.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static FakeResponse fixed(Supplier<MockResponse> answer) {
    return new FakeResponse(own -> answer, 1);
  }

  private FakeResponse change(UnaryOperator<MockResponse> change) {
    return new FakeResponse(own -> () -> change.apply(answer(own)), times);
  }
}
