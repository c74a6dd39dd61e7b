package io.github.cfdevices.http;

/** Why a call ends before an attempt has decided its outcome. */
enum StopReason {
  CANCELED,
  CLOSED,
  /** The client was closed before anything was sent. */
  CLOSED_UNSENT,
  TIMEOUT,
  INTERRUPTED
}
