package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import java.io.IOException;
import java.net.UnknownServiceException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.crypto.BadPaddingException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is sent again, and how long to wait before it is. */
final class RetryDecision {
  private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
  private static final long FIRST_BACKOFF_NANOS = 500_000_000;
  private static final long MAX_BACKOFF_NANOS = 8_000_000_000L;
  private static final int DOUBLINGS_TO_MAX = 4;
  private static final double JITTER = 0.25;

  private final RetryPolicy policy;
  private final @Nullable DoubleSupplier random;

  /**
   * Creates decisions that follow a policy.
   *
   * @param random returns numbers from 0 to 1 for the jitter, where 0 gives the longest backoff;
   *     null selects the default source
   */
  RetryDecision(RetryPolicy policy, @Nullable DoubleSupplier random) {
    this.policy = policy;
    this.random = random;
  }

  /** Returns the wait before the next attempt, or null if the outcome is final. */
  @Nullable Duration waitAfter(Outcome outcome, Request request, AttemptTask attempt) {
    if (outcome instanceof Outcome.Responded responded) {
      ResponseInfo response = responded.info;
      return !response.isSuccessful() && isRetried(response.status(), request)
          ? wait(attempt, response.retryAfter())
          : null;
    }
    return outcome instanceof Outcome.Failure failure && isRetried(failure, request, attempt)
        ? wait(attempt, null)
        : null;
  }

  private boolean isRetried(int status, Request request) {
    return status == 429 || (isTransient(status) && isRepeatable(request));
  }

  private boolean isRetried(Outcome.Failure failure, Request request, AttemptTask attempt) {
    return failure.kind != FailureKind.CANCELED
        && failure.cause instanceof IOException cause
        && !isLasting(cause)
        && (isRepeatable(request) || !attempt.isSent() || isRefusedStream(cause));
  }

  private @Nullable Duration wait(AttemptTask attempt, @Nullable Duration retryAfter) {
    if (attempt.number() > policy.maxRetries()) {
      return null;
    }
    if (retryAfter != null) {
      return retryAfter.compareTo(policy.maxRetryAfter()) > 0 ? null : retryAfter;
    }
    return backoff(attempt.number());
  }

  private Duration backoff(int number) {
    long longest =
        Math.min(MAX_BACKOFF_NANOS, FIRST_BACKOFF_NANOS << Math.min(number - 1, DOUBLINGS_TO_MAX));
    return Duration.ofNanos((long) (longest * (1 - JITTER * random())));
  }

  private double random() {
    return random == null ? ThreadLocalRandom.current().nextDouble() : random.getAsDouble();
  }

  private boolean isRepeatable(Request request) {
    return IDEMPOTENT.contains(request.method()) || policy.retryNonIdempotent();
  }

  private static boolean isTransient(int status) {
    return switch (status) {
      case 408, 500, 502, 503, 504 -> true;
      default -> status >= 520 && status <= 530;
    };
  }

  /**
   * Returns whether a retry would fail the same way, as with an untrusted certificate. A damaged
   * TLS record fails with a related exception, but can arrive intact the next time.
   */
  private static boolean isLasting(IOException failure) {
    Throwable refusal = Causes.first(failure, GeneralSecurityException.class::isInstance);
    return failure instanceof SSLPeerUnverifiedException
        || failure instanceof UnknownServiceException
        || (refusal != null && !(refusal instanceof BadPaddingException));
  }

  /**
   * Returns whether the server refused the HTTP/2 stream, which means that it did not process the
   * request. The exception's class is internal to OkHttp, so this checks the message.
   */
  private static boolean isRefusedStream(IOException failure) {
    return "stream was reset: REFUSED_STREAM".equals(failure.getMessage());
  }
}
