package io.github.cfdevices;

import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.errors.EmptyResultException;
import io.github.cfdevices.errors.FailureKind;
import io.github.cfdevices.errors.InvalidInputException;
import io.github.cfdevices.errors.TransportException;
import io.github.cfdevices.http.OperationTraits;
import io.github.cfdevices.http.Outcome;
import io.github.cfdevices.http.ResponseInfo;
import java.util.Objects;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Creates the exceptions of calls that fail. It is a class of its own, and its methods return the
 * base class, so that a call that succeeds loads no exceptions.
 */
final class CallFailures {
  private CallFailures() {}

  /**
   * Returns the exception for an outcome without a complete response.
   *
   * @param limit the maximum number of bytes that are kept of the body of an error response
   */
  static CloudflareException of(
      Request request, OperationTraits traits, Outcome failed, int limit) {
    if (failed instanceof Outcome.UnreadableBody unreadable) {
      ResponseInfo response = unreadable.info;
      return response.isSuccessful()
          ? new MalformedBody<>(unreadable.problem, unreadable.excerpt, null).exception(response)
          : ErrorResponse.exception(
              response, traits, unreadable.problem, unreadable.excerpt, limit);
    }
    if (failed instanceof Outcome.NoCredentials refused) {
      return of(request, refused);
    }
    Outcome.Failure failure = (Outcome.Failure) failed;
    return TransportException.of(
        request.method(),
        request.url().encodedPath(),
        failure.problem,
        Objects.requireNonNull(failure.kind),
        failure.canceled,
        failure.attempts,
        failure.cause);
  }

  private static CloudflareException of(Request request, Outcome.NoCredentials refused) {
    Throwable thrown = refused.thrown;
    CloudflareException ours = thrown instanceof CloudflareException e ? e : null;
    boolean unsent = refused.attempts == 0;
    if (unsent && ours != null) {
      return ours;
    }
    CloudflareException exception =
        unsent
            ? new InvalidInputException("credentials", refused.problem)
            : TransportException.of(
                request.method(),
                request.url().encodedPath(),
                "failed: credentials " + refused.problem,
                FailureKind.CREDENTIALS,
                false,
                refused.attempts,
                ours);
    if (thrown != null) { // The cause only if it is ours: a message may hold a secret.
      exception.setStackTrace(thrown.getStackTrace());
    }
    return exception;
  }

  /**
   * Returns the exception for a 2xx response without a result.
   *
   * @param parsed the body, or null if HTTP forbids one
   */
  static CloudflareException of(ResponseInfo response, @Nullable ParsedBody<?> parsed) {
    return parsed instanceof MalformedBody<?> malformed
        ? malformed.exception(response)
        : response
            .describe(EmptyResultException.builder(response.method(), response.path()))
            .build();
  }

  /** Returns the exception for a blocking call on a thread that is interrupted. */
  static CloudflareException interrupted(String method, String path) {
    return TransportException.of(
        method,
        path,
        "was not sent: the thread is interrupted",
        FailureKind.CANCELED,
        false,
        0,
        null);
  }
}
