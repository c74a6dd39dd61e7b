package io.github.cfdevices;

/** Why a call ends before its time. */
enum Stop {
  CANCELED,
  CLOSED,
  DEADLINE,
  INTERRUPTED
}
