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
 * The facts about a response that results and exceptions keep: everything but the bodies; for use
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
   * @param attempts the number of attempts, including this one
   * @param retryAfter the wait that the {@code Retry-After} header requests, or null
   * @param credentials the credentials that were sent, to be masked if the server echoes them
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

  /** Returns the information about a response without credentials, for tests of apps. */
  public static ResponseInfo of(String method, String path, int status, Headers headers) {
    return new ResponseInfo(method, path, status, headers, 1, null, List.of());
  }

  /** Returns the method of the operation's request. */
  public String method() {
    return method;
  }

  /** Returns the encoded path of the operation's request, without the query. */
  public String path() {
    return path;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns whether the status is 2xx. */
  public boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  /** Returns the response headers, in which credentials that were sent are masked. */
  public Headers headers() {
    return headers;
  }

  /** Returns the {@code cf-ray} header as received, or null. */
  public @Nullable String cfRay() {
    return headers.get("cf-ray");
  }

  /**
   * Returns the {@code cf-ray} header for output, masked and without control characters, or null.
   */
  public @Nullable String printableCfRay() {
    String ray = cfRay();
    return ray == null ? null : Printable.of(apply(ray), CF_RAY_LIMIT);
  }

  /** Returns the wait that the {@code Retry-After} header of a failure requests, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Copies the facts about the response to the builder of an exception. */
  public <B extends ResponseException.Builder<B>> B describe(B builder) {
    return builder
        .status(status)
        .headers(headers)
        .attempts(attempts)
        .retryAfter(retryAfter)
        .masking(this);
  }

  /** Returns a string of the response with the credentials that were sent masked. */
  @Override
  public String apply(String text) {
    return Credentials.mask(credentials, text);
  }
}
