package io.github.cfdevices.benchmarks.results;

import org.jspecify.annotations.Nullable;

/** The measured ratio for a limit. */
public record Verdict(Limit limit, double ratio) {
  public static Verdict of(Limit limit, Figures figures) {
    return new Verdict(
        limit, figures.stats(limit.subject()).median() / figures.stats(limit.against()).median());
  }

  /** Returns whether the required ratio is met; true if none is required. */
  public boolean met() {
    return isWithin(limit.must());
  }

  /** Returns whether the goal is reached; true if there is none. */
  public boolean reached() {
    return isWithin(limit.goal());
  }

  private boolean isWithin(@Nullable Double most) {
    return most == null || ratio <= most;
  }
}
