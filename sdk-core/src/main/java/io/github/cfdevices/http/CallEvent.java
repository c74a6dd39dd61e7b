package io.github.cfdevices.http;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * An event of a call: its start or end, a backoff, or the start or end of an attempt; immutable,
 * without secrets.
 */
public final class CallEvent {
  private static final String REDACTED = "REDACTED";

  private final ListenerDispatcher.OfCall call;
  private final int attempt;
  private final Duration wait;
  private final Duration elapsed;
  private final int status;
  private final long bytes;
  private final @Nullable String cfRay;
  private final @Nullable FailureKind failure;
  private final @Nullable CloudflareException error;

  /**
   * Creates an event.
   *
   * @param outcome the outcome of the latest attempt, or null if it has none
   * @param error the failure of a call that has ended, or null
   */
  CallEvent(
      ListenerDispatcher.OfCall call,
      int attempt,
      Duration wait,
      Duration elapsed,
      @Nullable Outcome outcome,
      @Nullable CloudflareException error) {
    ResponseInfo response = outcome == null ? null : outcome.response;
    this.call = call;
    this.attempt = attempt;
    this.wait = wait;
    this.elapsed = elapsed;
    this.status = response == null ? 0 : response.status();
    // Not the outcome, because a listener may keep the event.
    this.bytes =
        outcome instanceof Outcome.Responded responded ? responded.body.contentLength() : 0;
    this.cfRay = response == null ? null : response.printableCfRay();
    this.failure = outcome == null ? null : outcome.kind;
    this.error = error;
  }

  CallEvent(Builder builder) {
    this.call =
        new ListenerDispatcher.OfCall(
            builder.callId, builder.sequenceId, builder.request, builder.traits());
    this.attempt = builder.attempt;
    this.wait = builder.waited;
    this.elapsed = builder.elapsed;
    this.status = builder.status;
    this.bytes = builder.bytes;
    this.cfRay = builder.cfRay;
    this.failure = builder.failure;
    this.error = builder.error;
  }

  /**
   * Returns a builder of an event of a first attempt without a response; for tests of apps.
   *
   * @param method the HTTP method
   * @param path the encoded path, such as {@code /devices/1?include=last_seen_registration}, or an
   *     absolute URL
   * @throws InvalidInputException if the path is not valid
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /**
   * Returns the number of the call, which all of its events share. It is unique within the process.
   */
  public long callId() {
    return call.id;
  }

  /**
   * Returns the number that calls share which belong together, or null. These are the pages of a
   * walk through a list, and the requests of an edit. It is unique within the process, and not the
   * number of a call.
   */
  public @Nullable Long sequenceId() {
    return call.sequenceId;
  }

  /** Returns the HTTP method. */
  public String method() {
    return call.request.method();
  }

  /** Returns the encoded path, without the query. */
  public String path() {
    return call.request.url().encodedPath();
  }

  /**
   * Returns the URL, with {@code REDACTED} in place of each value in its query. It has no
   * credentials.
   */
  public HttpUrl url() {
    HttpUrl url = call.request.url();
    if (url.querySize() == 0) {
      return url;
    }
    HttpUrl.Builder redacted = url.newBuilder().query(null);
    for (int i = 0; i < url.querySize(); i++) {
      redacted.addQueryParameter(
          url.queryParameterName(i), url.queryParameterValue(i) == null ? null : REDACTED);
    }
    return redacted.build();
  }

  /**
   * Returns the path of the operation with names in place of ids, such as {@code
   * accounts/{account_id}/devices}, or null if it is unknown. It has few values, so it can be a tag
   * of a metric.
   */
  public @Nullable String route() {
    return call.traits.description.route();
  }

  /**
   * Returns the number of the attempt, from 1. For a scheduled retry, it is that of the next
   * attempt; for a call, that of the latest one, or 0 if there was none.
   */
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

  /** Returns the duration of the attempt or the call; zero unless it has ended. */
  public Duration elapsed() {
    return elapsed;
  }

  /**
   * Returns the HTTP status, or 0 if no response was received. For a scheduled retry and the end of
   * a call, it is that of the latest attempt, as are the next three.
   */
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

  /**
   * Returns the exception with which a call has ended, or null if it has a result. Unlike {@link
   * #failure()}, it also reports rejections and invalid content of a response. It is null for all
   * other events.
   */
  public @Nullable CloudflareException error() {
    return error;
  }

  /** Returns the value that {@link CallOptions.Builder#tag} has set for a type, or null. */
  public <T> @Nullable T tag(Class<T> type) {
    CallOptions options = call.traits.options;
    return options == null ? null : options.tag(type);
  }

  Request request() {
    return call.request;
  }

  OperationTraits traits() {
    return call.traits;
  }

  /** Builds events for tests of apps; not thread-safe. */
  public static final class Builder {
    private static final HttpUrl BASE = HttpUrl.get("http://localhost/");

    final Request request;
    final CallOptions.Builder options = CallOptions.builder();
    long callId = 1;
    @Nullable Long sequenceId;
    @Nullable String route;
    int attempt = 1;
    Duration waited = Duration.ZERO;
    Duration elapsed = Duration.ZERO;
    int status;
    long bytes;
    @Nullable String cfRay;
    @Nullable FailureKind failure;
    @Nullable CloudflareException error;

    Builder(String method, String path) {
      HttpUrl url = BASE.resolve(Objects.requireNonNull(path, "path"));
      if (url == null) {
        throw new InvalidInputException("path", "must be a path or an http or https URL");
      }
      boolean hasBody = !method.equals("GET") && !method.equals("HEAD");
      RequestBody body = hasBody ? RequestBody.create(new byte[0]) : null;
      request = new Request.Builder().url(url).method(method, body).build();
    }

    /** Sets the number of the call; 1 by default. */
    public Builder callId(long callId) {
      this.callId = callId;
      return this;
    }

    /** Sets the number that calls share which belong together; null by default. */
    public Builder sequenceId(@Nullable Long sequenceId) {
      this.sequenceId = sequenceId;
      return this;
    }

    /** Sets the path of the operation with names in place of ids; null by default. */
    public Builder route(@Nullable String route) {
      this.route = route;
      return this;
    }

    /** Sets the number of the attempt; 1 by default. */
    public Builder attempt(int attempt) {
      this.attempt = attempt;
      return this;
    }

    /** Sets the wait before the attempt; zero by default. */
    public Builder waited(Duration waited) {
      this.waited = Objects.requireNonNull(waited, "waited");
      return this;
    }

    /** Sets the duration of the attempt or the call; zero by default. */
    public Builder elapsed(Duration elapsed) {
      this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
      return this;
    }

    /** Sets the HTTP status; 0 by default, which means that no response was received. */
    public Builder status(int status) {
      this.status = status;
      return this;
    }

    /** Sets the length of the response body in bytes; 0 by default. */
    public Builder bytes(long bytes) {
      this.bytes = bytes;
      return this;
    }

    /** Sets the {@code cf-ray} header; null by default. */
    public Builder cfRay(@Nullable String cfRay) {
      this.cfRay = cfRay;
      return this;
    }

    /** Sets why no complete response was received; null by default. */
    public Builder failure(@Nullable FailureKind failure) {
      this.failure = failure;
      return this;
    }

    /** Sets the exception with which a call has ended; null by default. */
    public Builder error(@Nullable CloudflareException error) {
      this.error = error;
      return this;
    }

    /** Sets a value that {@link CallEvent#tag} returns. */
    public <T> Builder tag(Class<T> type, T value) {
      options.tag(type, value);
      return this;
    }

    /** Returns the event. */
    public CallEvent build() {
      return new CallEvent(this);
    }

    OperationTraits traits() {
      return new OperationTraits("", List.of(), List.of(), List.of(), new RouteOnly(route))
          .with(options.build());
    }
  }

  /** The description of an operation whose body is unknown. */
  private static final class RouteOnly implements OperationTraits.Description {
    private final @Nullable String route;

    RouteOnly(@Nullable String route) {
      this.route = route;
    }

    @Override
    public @Nullable String route() {
      return route;
    }

    @Override
    public @Nullable String maskedBody(RequestBody body) {
      return null;
    }
  }
}
