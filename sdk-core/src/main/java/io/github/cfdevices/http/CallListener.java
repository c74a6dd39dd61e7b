package io.github.cfdevices.http;

/**
 * Receives events of attempts and retries, for metrics and traces.
 *
 * <p>Methods run on the calling thread for {@code ApiCall.execute()} and on a worker thread for
 * {@code ApiCall.enqueue} and RxJava. They must not block: the call waits for them, and its
 * callback waits for {@link #attemptEnded}, also at the total timeout. What they throw is ignored,
 * except a {@link VirtualMachineError}, which fails the call. Each {@link #attemptStarted} is
 * followed by one {@link #attemptEnded}.
 */
public interface CallListener {
  /** Called when a call backs off before its next attempt. */
  default void retryScheduled(CallEvent event) {}

  /** Called when an attempt starts: the rate limiter has granted its permit. */
  default void attemptStarted(CallEvent event) {}

  /** Called when an attempt ends, with or without a complete response. */
  default void attemptEnded(CallEvent event) {}
}
