package io.github.cfdevices.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response with {@code success: false}, thrown by the code that rejects a request. */
final class Refusal extends RuntimeException {
  static final int FAKE_FAILED = 1;
  static final int BAD_REQUEST = 2001;
  static final int DEVICE_NOT_FOUND = 2002;
  static final int VENDOR_REFUSED = 2046;
  static final int INVALID_HEADERS = 6003;
  static final int MALFORMED_JSON = 6007;
  static final int POSTURE_NOT_FOUND = 6024;
  static final int NO_ROUTE = 7000;
  static final int UNROUTABLE = 7003;
  static final int CREDENTIALS_MISSING = 9106;
  static final int AUTHENTICATION = 10000;
  static final int METHOD_NOT_ALLOWED = 10405;

  private static final long serialVersionUID = 1L;

  final int status;
  final transient List<Map<String, @Nullable Object>> errors;

  Refusal(int status, List<Map<String, @Nullable Object>> errors) {
    super("HTTP " + status + " " + errors, null, false, false);
    this.status = status;
    this.errors = errors;
  }

  static Refusal of(int status, long code, String message) {
    return new Refusal(status, List.of(error(code, message)));
  }

  static Refusal badQuery(String name, String problem) {
    return of(400, BAD_REQUEST, name + ": " + problem);
  }

  /** Returns the response of Cloudflare's edge to an invalid header. */
  static Refusal badHeaders(long chainCode, String chainMessage) {
    Map<String, @Nullable Object> error = error(INVALID_HEADERS, "Invalid request headers");
    error.put("error_chain", List.of(error(chainCode, chainMessage)));
    return new Refusal(400, List.of(error));
  }

  static Map<String, @Nullable Object> error(long code, String message) {
    return Json.object("code", code, "message", message);
  }
}
