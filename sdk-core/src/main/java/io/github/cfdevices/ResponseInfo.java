package io.github.cfdevices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What results and exceptions keep of a request and its response: all but the bodies. */
final class ResponseInfo {
  private static final int HEADER_LIMIT = 100;

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

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  int status() {
    return status;
  }

  boolean isSuccessful() {
    return status >= 200 && status < 300;
  }

  Headers headers() {
    return headers;
  }

  @Nullable String contentType() {
    return headers.get("Content-Type");
  }

  @Nullable String cfRay() {
    return headers.get("cf-ray");
  }

  @Nullable String printableCfRay() {
    String ray = cfRay();
    return ray == null ? null : printable(ray, HEADER_LIMIT);
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  int attempts() {
    return attempts;
  }

  /** Returns a sentence about this response; the predicate must be printable. */
  String sentence(String predicate) {
    List<String> details = new ArrayList<>();
    String ray = printableCfRay();
    if (ray != null) {
      details.add("cf-ray " + ray);
    }
    if (attempts > 1) {
      details.add(attempts + " attempts");
    }
    if (retryAfter != null) {
      details.add("retry after " + retryAfter.toMillis() / 1000.0 + " s");
    }
    return method
        + " "
        + path
        + " answered "
        + status
        + predicate
        + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
  }

  /** Returns the content type as part of a sentence. */
  String contentTypeInWords() {
    String type = contentType();
    return type == null ? "without a content type" : printable(type, HEADER_LIMIT);
  }

  /**
   * Returns a string of the response for one line of a message, without the credentials that a
   * server may have echoed. They are masked before the string is cut: half of a secret would not be
   * recognized.
   */
  String printable(String text, int limit) {
    String masked = text;
    for (Credentials used : credentials) {
      masked = used.mask(masked);
    }
    return Printable.of(masked, limit);
  }
}
