package io.github.cfdevices.http;

import io.github.cfdevices.errors.InternalApi;
import io.github.cfdevices.errors.Printable;
import io.github.cfdevices.errors.ResponseException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What results and exceptions keep of a request and its response: all but the bodies; for use
 * within cfdevices only.
 */
@InternalApi
public final class ResponseInfo implements UnaryOperator<String> {
  private static final int CF_RAY_LIMIT = 100;

  private final String method;
  private final String path;
  private final int status;
  private final Headers headers;
  private final int attempts;
  private final @Nullable Duration retryAfter;
  private final List<Credentials> credentials;

  /**
   * Creates the information about a response.
   *
   * @param method the method of the operation's request
   * @param path the encoded path of the operation's request, without the query
   * @param attempts the number of attempts, this one included
   * @param retryAfter how long the response asks to wait, or null
   * @param credentials what was sent, to be masked where a server echoes it
   */
  ResponseInfo(
      String method,
      String path,
      int status,
      Headers headers,
      int attempts,
      @Nullable Duration retryAfter,
      List<Credentials> credentials) {
    this.method = method;
    this.path = path;
    this.status = status;
    this.headers = headers;
    this.attempts = attempts;
    this.retryAfter = retryAfter;
    this.credentials = credentials;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public int status() {
    return status;
  }

  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  public Headers headers() {
    return headers;
  }

  public @Nullable String contentType() {
    return headers.get("Content-Type");
  }

  public @Nullable String cfRay() {
    return headers.get("cf-ray");
  }

  public @Nullable String printableCfRay() {
    String ray = cfRay();
    return ray == null ? null : Printable.of(apply(ray), CF_RAY_LIMIT);
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public int attempts() {
    return attempts;
  }

  /** Copies what is known about the response to the builder of an exception. */
  public <B extends ResponseException.Builder<B>> B describe(B builder) {
    return builder
        .status(status)
        .headers(headers)
        .attempts(attempts)
        .retryAfter(retryAfter)
        .masking(this);
  }

  /** Returns a string of the response without the credentials that a server may have echoed. */
  @Override
  public String apply(String text) {
    return Credentials.mask(credentials, text);
  }
}
