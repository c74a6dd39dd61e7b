package io.github.cfdevices.testkit;

import io.github.cfdevices.testkit.ServerResponse.Fault;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A response or fault that replaces one regular response of the fake; immutable. The methods that
 * change something return a new object.
 */
public final class FakeResponse {
  private static final String EDGE_PAGE =
      """
      <html>
      <head><title>%1$s</title></head>
      <body><center><h1>Error %1$s</h1></center><hr><center>cloudflare</center></body>
      </html>
      """;

  private final Function<Supplier<ServerResponse>, ServerResponse> step;
  private final int times;

  private FakeResponse(Function<Supplier<ServerResponse>, ServerResponse> step, int times) {
    this.step = step;
    this.times = times;
  }

  /**
   * Returns the regular response of the fake, to let a request through before the next scripted
   * response.
   */
  public static FakeResponse own() {
    return new FakeResponse(Supplier::get, 1);
  }

  /** Returns a response with a body of type {@code application/json}; the body is not checked. */
  public static FakeResponse json(int status, String body) {
    return fixed(Envelope.json(status, body));
  }

  /** Returns a response with an envelope with {@code success: false} and one error. */
  public static FakeResponse error(int status, long code, String message) {
    return fixed(Envelope.failure(Refusal.of(status, code, message)));
  }

  /** Returns an HTML error page, as Cloudflare's edge sends it if it cannot reach the API. */
  public static FakeResponse html(int status) {
    return fixed(
        ServerResponse.of(status, "text/html; charset=UTF-8", EDGE_PAGE.formatted(status)));
  }

  /** Returns a response of type {@code text/plain}. */
  public static FakeResponse text(int status, String body) {
    return fixed(ServerResponse.of(status, "text/plain; charset=UTF-8", body));
  }

  /** Returns a response without a body. */
  public static FakeResponse empty(int status) {
    return fixed(ServerResponse.of(status));
  }

  /**
   * Returns a response with status 429, {@code Retry-After} in whole seconds and a body that is not
   * JSON.
   */
  public static FakeResponse rateLimited(Duration retryAfter) {
    return text(429, "error code: 1015").header("Retry-After", "" + retryAfter.toSeconds());
  }

  /**
   * Returns a fault that closes the connection after the request is read, before it has any effect.
   */
  public static FakeResponse disconnect() {
    return fixed(ServerResponse.of(200).with(Fault.DISCONNECTED));
  }

  /**
   * Returns a fault that closes the connection without a response after the request has taken
   * effect.
   */
  public static FakeResponse lost() {
    return own().change(response -> response.with(Fault.DISCONNECTED));
  }

  /**
   * Returns a fault that sends nothing: the request has no effect, and the connection stays open.
   */
  public static FakeResponse stall() {
    return fixed(ServerResponse.of(200).with(Fault.STALLED));
  }

  /**
   * Returns a fault that sends the regular response and closes the connection halfway through the
   * body.
   */
  public static FakeResponse truncated() {
    return own().change(response -> response.with(Fault.TRUNCATED));
  }

  /** Returns this response with one more header. */
  public FakeResponse header(String name, String value) {
    return change(response -> response.header(name, value));
  }

  /** Returns this response with its headers delayed, in addition to the fake's latency. */
  public FakeResponse delayed(Duration delay) {
    return change(response -> response.delayed(delay));
  }

  /**
   * Returns this response with its body sent in chunks of the given size, with a pause after each.
   */
  public FakeResponse trickled(int bytes, Duration pause) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be at least 1");
    }
    return change(response -> response.trickled(bytes, pause));
  }

  /** Returns this response for the given number of requests in a row. */
  public FakeResponse times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1");
    }
    return new FakeResponse(step, count);
  }

  int times() {
    return times;
  }

  ServerResponse respond(Supplier<ServerResponse> own) {
    return step.apply(own);
  }

  private static FakeResponse fixed(ServerResponse response) {
    return new FakeResponse(own -> response, 1);
  }

  private FakeResponse change(UnaryOperator<ServerResponse> change) {
    return new FakeResponse(own -> change.apply(respond(own)), times);
  }
}
