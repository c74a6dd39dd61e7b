package io.github.cfdevices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The parts of an HTTP exchange, bodies apart, that results and exceptions tell of. */
final class Answered {
  private static final int HEADER_LIMIT = 100;

  private final String method;
  private final String path;
  private final @Nullable Credentials credentials;
  private final @Nullable Attempt attempt;
  private final int status;
  private final Headers headers;

  Answered(Response response) {
    Request request = response.request();
    this.method = request.method();
    this.path = request.url().encodedPath();
    this.credentials = request.tag(Credentials.class);
    this.attempt = Attempt.of(request);
    this.status = response.code();
    this.headers = response.headers();
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
    return attempt == null ? null : attempt.retryAfter();
  }

  int attempts() {
    return attempt == null ? 1 : attempt.number();
  }

  /** Returns a sentence about this exchange; what came with the answer must be printable. */
  String sentence(String predicate) {
    List<String> details = new ArrayList<>();
    String ray = printableCfRay();
    if (ray != null) {
      details.add("cf-ray " + ray);
    }
    if (attempts() > 1) {
      details.add(attempts() + " attempts");
    }
    Duration wait = retryAfter();
    if (wait != null) {
      details.add("retry after " + wait.toMillis() / 1000.0 + " s");
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
   * Returns a text of the answer for one line of a message, without the credentials that a server
   * may have echoed. They are masked first: half of a secret would not be recognized.
   */
  String printable(String text, int limit) {
    return Printable.of(credentials == null ? text : credentials.mask(text), limit);
  }
}
