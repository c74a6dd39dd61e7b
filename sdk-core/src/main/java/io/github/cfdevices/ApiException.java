package io.github.cfdevices;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the API says no: with {@code success: false}, or with a status other than 2xx. */
public final class ApiException extends ResponseException {
  private static final long serialVersionUID = 1L;
  private static final int ERRORS_IN_MESSAGE = 5;
  private static final int ERROR_LIMIT = 200;

  private final transient Envelope<?> envelope;

  ApiException(ResponseInfo response, Envelope<?> envelope) {
    super(response, ": " + describe(response, envelope));
    this.envelope = envelope;
  }

  /** Returns the entries of {@code errors}; empty where the API gives no reason. */
  public List<ApiMessage> errors() {
    return envelope.errors();
  }

  /** Returns the entries of {@code messages}. */
  public List<ApiMessage> messages() {
    return envelope.messages();
  }

  private static String describe(ResponseInfo response, Envelope<?> envelope) {
    List<ApiMessage> errors = envelope.errors();
    if (errors.isEmpty()) {
      return "success is " + envelope.success() + ", no errors are given";
    }
    String described =
        errors.stream()
            .limit(ERRORS_IN_MESSAGE)
            .map(error -> response.printable(error.toString(), ERROR_LIMIT))
            .collect(Collectors.joining("; "));
    int more = errors.size() - ERRORS_IN_MESSAGE;
    return more > 0 ? described + "; and " + more + " more" : described;
  }
}
