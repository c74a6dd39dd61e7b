package io.github.cfdevices.http;

import io.github.cfdevices.errors.FailureKind;
import java.io.IOException;
import java.net.UnknownServiceException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import javax.crypto.BadPaddingException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is sent again, and how long to wait before it is. */
final class RetryDecision {
  private static final List<String> IDEMPOTENT =
      Arrays.asList("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  private static final int TENTHS = 10;

  /** The tokens that retries took, in tenths, minus those that successes returned. */
  final AtomicLong taken;

  final @Nullable RetryPolicy policy; // Null for the standard one.
  final @Nullable DoubleSupplier random;

  /**
   * Creates decisions that follow a policy.
   *
   * @param policy the policy of calls that have none of their own
   * @param taken the tokens of the retry budget that are taken, in tenths
   * @param random returns numbers from 0 to 1 for the jitter, where 0 gives the longest backoff;
   *     null selects the default source
   */
  RetryDecision(@Nullable RetryPolicy policy, AtomicLong taken, @Nullable DoubleSupplier random) {
    this.policy = policy;
    this.taken = taken;
    this.random = random;
  }

  /**
   * Returns the wait before the next attempt, or null if the outcome is final.
   *
   * @param elapsed the duration of the attempt in nanoseconds
   * @param rest the time until the total timeout in nanoseconds, within which a retry must start
   */
  @Nullable Duration waitAfter(
      Outcome outcome, Request request, AttemptTask attempt, long elapsed, long rest) {
    ResponseInfo response = outcome.response;
    if (response != null && response.isSuccessful()) {
      refund();
      return null;
    }
    RetryPolicy ofClient = this.policy == null ? RetryPolicy.standard() : this.policy;
    RetryPolicy policy = attempt.traits().retryPolicy(ofClient);
    if (attempt.number() > policy.maxRetries()
        || !isRetried(policy, outcome, request, attempt, elapsed)) {
      return null;
    }
    Duration retryAfter = response == null ? null : response.retryAfter();
    if (retryAfter != null && retryAfter.compareTo(policy.maxRetryAfter()) > 0) {
      return null;
    }
    Duration wait = retryAfter != null ? retryAfter : policy.backoff(attempt.number(), random());
    if (wait.toNanos() >= rest) {
      return null;
    }
    // The rate limiter delays all calls after such a response, so that its retries are no load.
    boolean isPaced = response != null && response.status() == 429 && retryAfter != null;
    return isPaced || take(policy.budget()) ? wait : null;
  }

  private static boolean isRetried(
      RetryPolicy policy, Outcome outcome, Request request, AttemptTask attempt, long elapsed) {
    if (attempt.isSent() && !canBeWrittenAgain(request.body())) {
      return false;
    }
    boolean repeatable = IDEMPOTENT.contains(request.method()) || policy.retryNonIdempotent();
    boolean byDefault = isRetriedByDefault(outcome, attempt, repeatable);
    RetryPolicy.Filter filter = policy.filter();
    return filter == null
        ? byDefault
        : filter.isRetried(outcome, attempt, elapsed, byDefault, repeatable);
  }

  private static boolean isRetriedByDefault(
      Outcome outcome, AttemptTask attempt, boolean repeatable) {
    if (outcome instanceof Outcome.Responded responded) {
      int status = responded.info.status();
      return status == 429 || (isTransient(status) && repeatable);
    }
    return outcome instanceof Outcome.Failure failure
        && failure.kind != FailureKind.CANCELED
        && failure.cause instanceof IOException cause
        && !isLasting(cause)
        && (repeatable || !attempt.isSent() || isRefusedStream(cause));
  }

  /** Returns whether a body writes the same bytes each time. A stream of an app may not. */
  static boolean canBeWrittenAgain(@Nullable RequestBody body) {
    return body == null || !(body.isOneShot() || body.isDuplex());
  }

  private double random() {
    return random == null ? Math.random() : random.getAsDouble();
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
    if (failure instanceof SSLPeerUnverifiedException
        || failure instanceof UnknownServiceException) {
      return true;
    }
    for (Throwable each : Causes.chain(failure)) {
      if (each instanceof GeneralSecurityException) {
        return !(each instanceof BadPaddingException);
      }
    }
    return false;
  }

  /**
   * Returns whether the server refused the HTTP/2 stream, which means that it did not process the
   * request. The exception's class is internal to OkHttp, so this checks the message.
   */
  private static boolean isRefusedStream(IOException failure) {
    return "stream was reset: REFUSED_STREAM".equals(failure.getMessage());
  }

  /** Takes a token of the budget for a retry; returns whether there was one. */
  private boolean take(int tokens) {
    if (taken.addAndGet(TENTHS) <= (long) tokens * TENTHS) {
      return true;
    }
    taken.addAndGet(-TENTHS);
    return false;
  }

  /** Returns a tenth of a token to the budget. Two threads may return one too many. */
  private void refund() {
    if (taken.get() > 0) {
      taken.decrementAndGet();
    }
  }
}
