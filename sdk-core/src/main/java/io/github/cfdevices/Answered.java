package io.github.cfdevices;

import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The parts of an HTTP exchange, bodies apart, that results and exceptions tell of. */
final class Answered {
  private static final int HEADER_LIMIT = 100;

  private final Request request;
  private final int status;
  private final Headers headers;

  Answered(Response response) {
    this.request = response.request();
    this.status = response.code();
    this.headers = response.headers();
  }

  String method() {
    return request.method();
  }

  String path() {
    return request.url().encodedPath();
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

  /** Returns a sentence about this exchange. */
  String sentence(String predicate) {
    String ray = cfRay();
    return method()
        + " "
        + path()
        + " answered "
        + status
        + masked(predicate)
        + (ray == null ? "" : " (cf-ray " + Printable.of(ray, HEADER_LIMIT) + ")");
  }

  /** Returns the content type as part of a sentence. */
  String contentTypeInWords() {
    String type = contentType();
    return type == null ? "without a content type" : Printable.of(type, HEADER_LIMIT);
  }

  /** Returns a text of the answer without the credentials that a server may have echoed. */
  String masked(String text) {
    Credentials credentials = request.tag(Credentials.class);
    return credentials == null ? text : credentials.mask(text);
  }
}
