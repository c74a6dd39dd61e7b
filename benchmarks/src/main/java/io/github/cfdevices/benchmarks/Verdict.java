package io.github.cfdevices.benchmarks;

import org.jspecify.annotations.Nullable;

/** What became of a limit. */
record Verdict(Limit limit, double ratio) {
  static Verdict of(Limit limit, Figures figures) {
    return new Verdict(
        limit, figures.stats(limit.subject()).median() / figures.stats(limit.against()).median());
  }

  /** Returns whether what is required is met; true if nothing is. */
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
