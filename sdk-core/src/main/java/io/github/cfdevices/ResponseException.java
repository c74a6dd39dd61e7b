package io.github.cfdevices;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Thrown when an answer came that is no result: the API said no, or the answer makes no sense. */
public abstract sealed class ResponseException extends CloudflareException
    permits ApiException, MalformedResponseException {
  private static final long serialVersionUID = 1L;

  private final transient Answered answered;

  ResponseException(Answered answered, String predicate) {
    super(answered.sentence(predicate), answered.method(), answered.path(), null);
    this.answered = answered;
  }

  /** Returns the exception that says why an answer is no result. */
  static ResponseException of(Answered answered, Answer<?> answer) {
    return answer instanceof Malformed<?> malformed
        ? new MalformedResponseException(answered, malformed)
        : new ApiException(answered, (Envelope<?>) answer);
  }

  /** Returns the HTTP status, which can be 200. */
  public final int status() {
    return answered.status();
  }

  /** Returns the HTTP headers. */
  public final Headers headers() {
    return answered.headers();
  }

  /** Returns the {@code Content-Type} header, or null. */
  public final @Nullable String contentType() {
    return answered.contentType();
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public final @Nullable String cfRay() {
    return answered.cfRay();
  }

  /** Returns how long the answer asked to wait, or null where it did not. */
  public final @Nullable Duration retryAfter() {
    return answered.retryAfter();
  }

  /** Returns how often the request was sent, this answer's included. */
  public final int attempts() {
    return answered.attempts();
  }
}
