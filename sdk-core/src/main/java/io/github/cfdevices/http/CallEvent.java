package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** An event of a call: a backoff, or the start or end of an attempt; immutable, without secrets. */
public final class CallEvent {
  private final Request request;
  private final OperationTraits traits;
  private final int attempt;
  private final Duration wait;
  private final Duration elapsed;
  private final int status;
  private final long bytes;
  private final @Nullable String cfRay;
  private final @Nullable FailureKind failure;

  CallEvent(
      Request request,
      OperationTraits traits,
      int attempt,
      Duration wait,
      Duration elapsed,
      int status,
      long bytes,
      @Nullable String cfRay,
      @Nullable FailureKind failure) {
    this.request = request;
    this.traits = traits;
    this.attempt = attempt;
    this.wait = wait;
    this.elapsed = elapsed;
    this.status = status;
    this.bytes = bytes;
    this.cfRay = cfRay;
    this.failure = failure;
  }

  static CallEvent attemptEnded(
      Request request, OperationTraits traits, int attempt, Duration elapsed, Outcome outcome) {
    ResponseInfo response = outcome.response;
    long bytes =
        outcome instanceof Outcome.Responded responded ? responded.body.contentLength() : 0;
    return new CallEvent(
        request,
        traits,
        attempt,
        Duration.ZERO,
        elapsed,
        response == null ? 0 : response.status(),
        bytes,
        response == null ? null : response.printableCfRay(),
        outcome instanceof Outcome.Failed failed ? failed.kind : null);
  }

  /** Returns the HTTP method. */
  public String method() {
    return request.method();
  }

  /** Returns the encoded path, without the query. */
  public String path() {
    return request.url().encodedPath();
  }

  /**
   * Returns the path of the operation with names in place of ids, such as {@code
   * accounts/{account_id}/devices}, or null if it is unknown. It has few values, so it can be a tag
   * of a metric.
   */
  public @Nullable String route() {
    return traits.route();
  }

  /** Returns the number of the attempt, from 1; for a scheduled retry, that of the next attempt. */
  public int attempt() {
    return attempt;
  }

  /**
   * Returns the wait before the attempt: the backoff for a scheduled retry, the time from the start
   * of the call or the end of the previous attempt for one that started.
   */
  public Duration waited() {
    return wait;
  }

  /** Returns the duration of the attempt; zero unless it has ended. */
  public Duration elapsed() {
    return elapsed;
  }

  /** Returns the HTTP status, or 0 if no response was received. */
  public int status() {
    return status;
  }

  /** Returns the length of the response body in bytes, after decompression. */
  public long bytes() {
    return bytes;
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public @Nullable String cfRay() {
    return cfRay;
  }

  /** Returns why no complete response was received, or null. */
  public @Nullable FailureKind failure() {
    return failure;
  }

  /** Returns the value that {@link CallOptions.Builder#tag} has set for a type, or null. */
  public <T> @Nullable T tag(Class<T> type) {
    CallOptions options = traits.options;
    return options == null ? null : options.tag(type);
  }

  Request request() {
    return request;
  }

  OperationTraits traits() {
    return traits;
  }
}
