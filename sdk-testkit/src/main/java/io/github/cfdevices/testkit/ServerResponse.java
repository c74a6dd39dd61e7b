package io.github.cfdevices.testkit;

import java.time.Duration;
import okhttp3.Headers;
import okio.ByteString;

/**
 * A response as the server sends it; immutable.
 *
 * @param delay the wait before anything is sent
 * @param chunk the number of bytes of the body that are sent at once
 * @param pause the wait after each chunk of the body
 * @param fault what is not sent
 */
record ServerResponse(
    int status,
    Headers headers,
    ByteString body,
    Duration delay,
    int chunk,
    Duration pause,
    Fault fault) {
  /** What a response lacks. */
  enum Fault {
    NONE,
    /** The connection is closed halfway through the body. */
    TRUNCATED,
    /** The connection is closed instead. */
    DISCONNECTED,
    /** Nothing is sent, and the connection stays open. */
    STALLED
  }

  /** Returns a response without headers and without a body. */
  static ServerResponse of(int status) {
    return new ServerResponse(
        status,
        Headers.of(),
        ByteString.EMPTY,
        Duration.ZERO,
        Integer.MAX_VALUE,
        Duration.ZERO,
        Fault.NONE);
  }

  static ServerResponse of(int status, String contentType, String body) {
    return of(status).header("Content-Type", contentType).withBody(ByteString.encodeUtf8(body));
  }

  /** Returns this response with one more header. */
  ServerResponse header(String name, String value) {
    Headers all = headers.newBuilder().add(name, value).build();
    return new ServerResponse(status, all, body, delay, chunk, pause, fault);
  }

  /** Returns this response with a header, unless it has one of the name. */
  ServerResponse defaultHeader(String name, String value) {
    return headers.get(name) == null ? header(name, value) : this;
  }

  /** Returns this response with a longer delay. */
  ServerResponse delayed(Duration more) {
    return new ServerResponse(status, headers, body, delay.plus(more), chunk, pause, fault);
  }

  /** Returns this response with its body in chunks. */
  ServerResponse trickled(int bytes, Duration wait) {
    return new ServerResponse(status, headers, body, delay, bytes, wait, fault);
  }

  ServerResponse with(Fault other) {
    return new ServerResponse(status, headers, body, delay, chunk, pause, other);
  }

  private ServerResponse withBody(ByteString other) {
    return new ServerResponse(status, headers, other, delay, chunk, pause, fault);
  }
}
