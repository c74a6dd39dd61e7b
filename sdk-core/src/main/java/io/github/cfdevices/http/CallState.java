package io.github.cfdevices.http;

/**
 * The states of a call, and the table of its transitions.
 *
 * <pre>
 * NEW ──────────▶ QUEUED ─────▶ SENDING ─────▶ DONE
 *                   ▲              │
 *                   └─ BACKING_OFF ◀
 * </pre>
 *
 * <p>Every state but {@code DONE} also becomes {@code DONE} when the call is stopped, for a {@link
 * StopReason}. {@link RetryingCall} is the only class that moves a call from one state to another.
 */
enum CallState {
  /** The call exists; nothing is scheduled or acquired. */
  NEW,
  /** The next attempt waits for a permit, or for the thread that sends it. */
  QUEUED,
  /** An attempt is in OkHttp: in an interceptor, resolving, connecting, sending or reading. */
  SENDING,
  /** The call waits before its next attempt and holds no permit. */
  BACKING_OFF,
  /** The outcome is decided. The thread that makes this transition completes the call. */
  DONE;

  /** Returns whether a call may move from this state to another. */
  boolean canBecome(CallState next) {
    if (this == DONE) {
      return false;
    }
    if (next == DONE) {
      return true;
    }
    if (this == QUEUED) {
      return next == SENDING;
    }
    return this == SENDING ? next == BACKING_OFF : next == QUEUED;
  }
}
