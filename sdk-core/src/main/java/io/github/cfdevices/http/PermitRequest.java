package io.github.cfdevices.http;

import io.github.cfdevices.http.RateLimiter.Permit;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A request for one permit of a limiter, which may be the app's own: it may grant the permit before
 * it returns it, more than once, or too late. The attempt continues once the permit is both granted
 * and returned, so that it can always be released.
 */
final class PermitRequest implements Runnable, Consumer<Throwable> {
  private final AttemptTask attempt;

  // All guarded by this; the limiter and the attempt are called without the lock.
  private @Nullable Permit permit;
  private boolean granted;
  private boolean released;

  PermitRequest(AttemptTask attempt) {
    this.attempt = attempt;
  }

  /** Requests the permit; propagates exceptions of the limiter. */
  void acquireFrom(RateLimiter limiter) {
    Permit acquired = Objects.requireNonNull(limiter.acquire(this, this), "permit");
    boolean withdrawn;
    boolean proceed;
    synchronized (this) {
      permit = acquired;
      withdrawn = released;
      proceed = granted && !released;
    }
    if (withdrawn) {
      release(acquired);
    } else if (proceed) {
      attempt.granted(this, true);
    }
  }

  /** Grants the permit. */
  @Override
  public void run() {
    synchronized (this) {
      boolean first = !granted;
      granted = true;
      if (!first || permit == null || released) {
        return;
      }
    }
    attempt.granted(this, false);
  }

  /** Fails the call because the limiter refuses the permit. */
  @Override
  public void accept(Throwable reason) {
    synchronized (this) {
      if (granted || released) {
        return;
      }
    }
    attempt.refused(Objects.requireNonNull(reason, "reason"));
  }

  /** Passes the response to the limiter. */
  void responseReceived(int status, Headers headers) {
    Permit held;
    synchronized (this) {
      held = permit;
    }
    if (held != null) {
      try {
        held.responseReceived(status, headers);
      } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
        // A bug in the app's limiter must not lose the response.
      }
    }
  }

  /** Releases the permit, or withdraws this request if it is not granted yet; once only. */
  void release() {
    Permit held;
    synchronized (this) {
      held = released ? null : permit;
      released = true;
    }
    if (held != null) {
      release(held);
    }
  }

  private static void release(Permit permit) {
    try {
      permit.release();
    } catch (Throwable e) { // Kotlin lambdas can throw checked exceptions.
      // A bug in the app's limiter must not prevent the call from ending.
    }
  }
}
