package io.github.cfdevices;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a body is not what the API documents: no JSON, no proper envelope, or a result of
 * another shape. Pages of a proxy and other answers that never reached the API are among these.
 */
public final class MalformedResponseException extends CloudflareException {
  private static final long serialVersionUID = 1L;

  private final transient Answered answered;
  private final String excerpt;
  private final @Nullable String jsonPath;

  MalformedResponseException(Answered answered, Malformed<?> body) {
    super(
        answered.sentence(" (" + answered.contentTypeInWords() + ") with " + body.problem()),
        answered.method(),
        answered.path(),
        null);
    this.answered = answered;
    this.excerpt = Printable.of(answered.masked(body.excerpt()), Malformed.EXCERPT_LIMIT);
    this.jsonPath = body.jsonPath();
  }

  /** Returns the HTTP status. */
  public int status() {
    return answered.status();
  }

  /** Returns the HTTP headers. */
  public Headers headers() {
    return answered.headers();
  }

  /** Returns the {@code Content-Type} header, or null. */
  public @Nullable String contentType() {
    return answered.contentType();
  }

  /**
   * Returns the {@code cf-ray} header, by which Cloudflare's support finds the request, or null.
   */
  public @Nullable String cfRay() {
    return answered.cfRay();
  }

  /** Returns how long the answer asked to wait, or null where it did not. */
  public @Nullable Duration retryAfter() {
    return answered.retryAfter();
  }

  /** Returns how often the request was sent, this answer's included. */
  public int attempts() {
    return answered.attempts();
  }

  /**
   * Returns at most the first 200 characters of the body, control characters replaced by spaces.
   */
  public String excerpt() {
    return excerpt;
  }

  /** Returns where the body is wrong, such as {@code $.result[3].name}, or null. */
  public @Nullable String jsonPath() {
    return jsonPath;
  }
}
