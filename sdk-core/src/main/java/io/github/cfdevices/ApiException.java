package io.github.cfdevices;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Thrown when the API says no: with {@code success: false}, or with a status other than 2xx. */
public final class ApiException extends CloudflareException {
  private static final long serialVersionUID = 1L;
  private static final int ERRORS_IN_MESSAGE = 5;
  private static final int ERROR_LIMIT = 200;

  private final transient Answered answered;
  private final transient Envelope<?> envelope;

  ApiException(Answered answered, Envelope<?> envelope) {
    super(
        answered.sentence(": " + describe(answered, envelope)),
        answered.method(),
        answered.path(),
        null);
    this.answered = answered;
    this.envelope = envelope;
  }

  /** Returns the HTTP status, which can be 200. */
  public int status() {
    return answered.status();
  }

  /** Returns the HTTP headers. */
  public Headers headers() {
    return answered.headers();
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

  /** Returns the entries of {@code errors}; empty where the API gives no reason. */
  public List<ApiMessage> errors() {
    return envelope.errors();
  }

  /** Returns the entries of {@code messages}. */
  public List<ApiMessage> messages() {
    return envelope.messages();
  }

  private static String describe(Answered answered, Envelope<?> envelope) {
    List<ApiMessage> errors = envelope.errors();
    if (errors.isEmpty()) {
      return "success is " + envelope.success() + ", no errors are given";
    }
    String described =
        errors.stream()
            .limit(ERRORS_IN_MESSAGE)
            .map(error -> Printable.of(answered.masked(error.toString()), ERROR_LIMIT))
            .collect(Collectors.joining("; "));
    int more = errors.size() - ERRORS_IN_MESSAGE;
    return more > 0 ? described + "; and " + more + " more" : described;
  }
}
