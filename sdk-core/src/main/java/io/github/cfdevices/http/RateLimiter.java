package io.github.cfdevices.http;

import io.github.cfdevices.errors.Checks;
import io.github.cfdevices.errors.InvalidInputException;
import java.util.function.Consumer;
import okhttp3.Headers;

/**
 * Decides when each request may be sent. One limiter can serve several clients, and an
 * implementation of an app's own can share a quota among processes.
 *
 * <p>For each attempt the client calls {@link #acquire}, sends the request once the permit is
 * granted, passes the response to {@link Permit#responseReceived}, and calls {@link
 * Permit#release}. All methods are called from many threads at once and must not block. They never
 * receive a request or its credentials. An exception of {@code acquire} fails the call; exceptions
 * of the other methods are ignored.
 *
 * <pre>{@code
 * final class Quota implements RateLimiter {
 *   public Permit acquire(Runnable granted) {
 *     Future<?> token = quota.takeToken().whenComplete((ok, e) -> granted.run());
 *     return () -> token.cancel(false);
 *   }
 * }
 * }</pre>
 */
public interface RateLimiter {
  /**
   * Requests a permit to send one request.
   *
   * @param granted to be run when the permit is granted: before this method returns or later, on
   *     any thread. It returns at once. Running it again, or after the permit was released, does
   *     nothing.
   * @return the permit, granted or not yet
   */
  Permit acquire(Runnable granted);

  /**
   * Requests a permit that the limiter may refuse later. The client calls this method, which by
   * default calls {@link #acquire(Runnable)}; only limiters that refuse permits override it.
   *
   * @param granted as for {@link #acquire(Runnable)}
   * @param refused to be called with the reason if the permit will not be granted: before this
   *     method returns or later, on any thread. It fails the call, returns at once, and does
   *     nothing after the permit was granted or released. The permit is released nevertheless.
   * @return the permit, granted, refused or not yet decided
   */
  default Permit acquire(Runnable granted, Consumer<Throwable> refused) {
    return acquire(granted);
  }

  /** Returns the current state of the limit. */
  default RateLimitSnapshot snapshot() {
    return RateLimitSnapshot.unknown();
  }

  /**
   * Returns a limiter that allows at most {@code maxConcurrent} requests in flight, in FIFO order,
   * and spreads them over time when the API's quota runs low.
   *
   * @throws InvalidInputException if {@code maxConcurrent} is not positive
   */
  static RateLimiter adaptive(int maxConcurrent) {
    Checks.minimum("maxConcurrent", maxConcurrent, "1");
    return new AdaptiveLimiter(maxConcurrent, new SystemScheduler());
  }

  /** Returns a limiter that grants every permit at once. */
  static RateLimiter off() {
    return granted -> {
      granted.run();
      return () -> {};
    };
  }

  /** The permission to send one request, or a place in the queue for it. */
  @FunctionalInterface
  interface Permit {
    /**
     * Notes a response to the request of this permit, such as its {@code Ratelimit}, {@code
     * Ratelimit-Policy} and {@code Retry-After} headers. It is called before {@link #release}, at
     * most once, and not at all if no response was received.
     *
     * @param status the HTTP status
     * @param headers the headers of the response
     */
    default void responseReceived(int status, Headers headers) {}

    /**
     * Releases the permit, or withdraws the request for it if it is not granted yet. It is called
     * exactly once, when the request is not in flight any more: for an attempt of a call that has
     * ended already, as soon as foreign code or the socket returns.
     */
    void release();
  }
}
