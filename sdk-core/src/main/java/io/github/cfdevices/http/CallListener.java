package io.github.cfdevices.http;

import io.github.cfdevices.errors.InvalidInputException;

/**
 * Receives events of calls, attempts and retries, for metrics and traces.
 *
 * <p>{@link #capture} runs on the thread that enqueues or subscribes. {@link #forCall} and {@link
 * #callStarted} run on the thread that starts the call: that of {@code execute()} or {@code
 * enqueue()}, or a worker thread for later pages of an RxJava list and later requests of an edit.
 * The other methods run on the calling thread for {@code ApiCall.execute()} and on a worker thread
 * for {@code ApiCall.enqueue} and RxJava. They must not block: the call waits for them, and its
 * callback waits for {@link #attemptEnded} and {@link #callEnded}, also at the total timeout. What
 * they throw is ignored, except a {@link VirtualMachineError} of a method that receives an event,
 * which fails the call.
 *
 * <p>Each {@link #callStarted} is followed by one {@link #callEnded}, and each {@link
 * #attemptStarted} by one {@link #attemptEnded}. A call whose request cannot be built has no
 * events. If a call is stopped while an attempt starts or a retry is scheduled, {@link
 * #attemptEnded} can follow {@link #callEnded}.
 */
public interface CallListener {
  /**
   * Returns the listener that receives the events of one call; this one by default. A listener that
   * keeps state for each call returns a new listener that has it.
   */
  default CallListener forCall() {
    return this;
  }

  /**
   * Returns the listener of calls that start later, on other threads; this one by default. These
   * are the pages of an RxJava list and the requests of an edit that is enqueued. A listener that
   * uses the context of the current thread returns one that keeps it.
   */
  default CallListener capture() {
    return this;
  }

  /** Called when a call starts; nothing has been sent yet. */
  default void callStarted(CallEvent event) {}

  /** Called when a call backs off before its next attempt. */
  default void retryScheduled(CallEvent event) {}

  /** Called when an attempt starts: the rate limiter has granted its permit. */
  default void attemptStarted(CallEvent event) {}

  /**
   * Adds headers to the request of an attempt, such as {@code traceparent}. It is called after
   * {@link #attemptStarted}, with the same event.
   */
  default void addHeaders(CallEvent event, RequestHeaders headers) {}

  /** Called when an attempt ends, with or without a complete response. */
  default void attemptEnded(CallEvent event) {}

  /**
   * Called when a call ends, before its callback: its result was decoded, or it failed with {@link
   * CallEvent#error()}.
   */
  default void callEnded(CallEvent event) {}

  /** The headers that listeners add to the request of an attempt; not thread-safe. */
  interface RequestHeaders {
    /**
     * Sets a header. It replaces one of the same name that a listener has set.
     *
     * @throws InvalidInputException if the SDK, the HTTP client, the operation, its options or
     *     credentials set the header, the name is not a token of RFC 9110, or the value contains a
     *     control character or one that is not ASCII. The header is then not sent
     */
    void set(String name, String value);
  }
}
