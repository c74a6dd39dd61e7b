package io.github.cfdevices.testkit;

import java.time.Instant;

/** The moment at which the clock of a fake stands by default. */
final class FakeTimes {
  static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  private FakeTimes() {}
}
