package io.github.cfdevices;

/**
 * Is told what happens to calls, for metrics and traces. It is called on the threads that send, so
 * it must not wait; what it throws is dropped.
 */
public interface CallListener {
  /** Is told that a call waits before its next attempt. */
  default void waiting(CallEvent event) {}

  /** Is told that an attempt starts: the limiter has let it go. */
  default void attemptStarted(CallEvent event) {}

  /** Is told that an attempt ended, with a whole answer or without. */
  default void attemptEnded(CallEvent event) {}
}
