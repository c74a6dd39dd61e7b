package io.github.cfdevices;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Thrown when an answer came that is no result: the API said no, or the answer makes no sense. */
public abstract sealed class ResponseException extends CloudflareException
    permits ApiException, MalformedResponseException {
  private static final long serialVersionUID = 1L;

  private final transient ResponseInfo response;

  ResponseException(ResponseInfo response, String predicate) {
    super(response.sentence(predicate), response.method(), response.path(), null);
    this.response = response;
  }

  /** Returns the exception that says why an answer is no result. */
  static ResponseException of(ResponseInfo response, Answer<?> answer) {
    return answer instanceof Malformed<?> malformed
        ? new MalformedResponseException(response, malformed)
        : new ApiException(response, (Envelope<?>) answer);
  }

  /** Returns the HTTP status, which can be 200. */
  public final int status() {
    return response.status();
  }

  /** Returns the HTTP headers. */
  public final Headers headers() {
    return response.headers();
  }

  /** Returns the {@code Content-Type} header, or null. */
  public final @Nullable String contentType() {
    return response.contentType();
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public final @Nullable String cfRay() {
    return response.cfRay();
  }

  /** Returns how long the answer asked to wait, or null where it did not. */
  public final @Nullable Duration retryAfter() {
    return response.retryAfter();
  }

  /** Returns how often the request was sent, this answer's included. */
  public final int attempts() {
    return response.attempts();
  }
}
