package io.github.cfdevices;

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

/** Decides whether a request goes out again, and how long to wait before it does. */
final class RetryRule {
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE");
  private static final long FIRST_WAIT_NANOS = 500_000_000;
  private static final long LONGEST_WAIT_NANOS = 8_000_000_000L;
  private static final int DOUBLINGS_TO_LONGEST = 4;
  private static final double JITTER = 0.25;

  private final Retries retries;
  private final @Nullable DoubleSupplier random;

  /**
   * Creates a rule.
   *
   * @param random gives numbers from 0 to 1; 0 makes each wait as long as it can be; null is real
   *     chance
   */
  RetryRule(Retries retries, @Nullable DoubleSupplier random) {
    this.retries = retries;
    this.random = random;
  }

  /** Returns the wait after an answer, or null if the answer stands. */
  @Nullable Duration afterAnswer(Request request, Attempt attempt, int status) {
    boolean repeated =
        status == 429 || (isTransient(status) && (repeatable(request) || retries.retryUnsafe()));
    return repeated ? waitAfter(attempt) : null;
  }

  /** Returns the wait after a failure to get an answer, or null if the failure stands. */
  @Nullable Duration afterFailure(Request request, Attempt attempt, IOException failure) {
    boolean repeated =
        !isLasting(failure)
            && (repeatable(request)
                || retries.retryUnsafe()
                || !attempt.isSent()
                || isRefusedStream(failure));
    return repeated ? waitAfter(attempt) : null;
  }

  private @Nullable Duration waitAfter(Attempt attempt) {
    if (attempt.number() > retries.maxRetries()) {
      return null;
    }
    Duration asked = attempt.retryAfter();
    if (asked != null) {
      return asked.compareTo(retries.maxWait()) > 0 ? null : asked;
    }
    return backoff(attempt.number());
  }

  private Duration backoff(int number) {
    long full =
        Math.min(
            LONGEST_WAIT_NANOS, FIRST_WAIT_NANOS << Math.min(number - 1, DOUBLINGS_TO_LONGEST));
    return Duration.ofNanos((long) (full * (1 - JITTER * chance())));
  }

  private double chance() {
    return random == null ? ThreadLocalRandom.current().nextDouble() : random.getAsDouble();
  }

  private static boolean repeatable(Request request) {
    return REPEATABLE.contains(request.method());
  }

  private static boolean isTransient(int status) {
    return switch (status) {
      case 408, 500, 502, 503, 504 -> true;
      default -> status >= 520 && status <= 530;
    };
  }

  /**
   * What is not trusted now will not be a second later. A record that was damaged on the way is of
   * the same family, but may arrive whole the next time.
   */
  private static boolean isLasting(IOException failure) {
    GeneralSecurityException refusal = Causes.first(failure, GeneralSecurityException.class);
    return failure instanceof SSLPeerUnverifiedException
        || failure instanceof UnknownServiceException
        || (refusal != null && !(refusal instanceof BadPaddingException));
  }

  /** By HTTP/2's rules such a request was not looked at; the exception's class is OkHttp's own. */
  private static boolean isRefusedStream(IOException failure) {
    return "stream was reset: REFUSED_STREAM".equals(failure.getMessage());
  }
}
