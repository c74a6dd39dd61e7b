package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.Nullable;

/** The measured ratio for a limit. */
record Verdict(Limit limit, double ratio) {
  static Verdict of(Limit limit, Figures figures) {
    return new Verdict(
        limit, figures.stats(limit.subject()).median() / figures.stats(limit.against()).median());
  }

  /** Returns whether the required ratio is met; true if none is required. */
  boolean met() {
    return isWithin(limit.must());
  }

  /** Returns whether the goal is reached; true if there is none. */
  boolean reached() {
    return isWithin(limit.goal());
  }

  private boolean isWithin(@Nullable Double most) {
    return most == null || ratio <= most;
  }
}
