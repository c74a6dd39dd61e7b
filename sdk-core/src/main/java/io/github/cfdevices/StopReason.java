package io.github.cfdevices;

/** Why a call ends before an attempt has decided its outcome. */
enum StopReason {
  CANCELED,
  CLOSED,
  /** The client was closed before anything was sent. */
  CLOSED_UNSENT,
  TIMEOUT,
  INTERRUPTED
}
