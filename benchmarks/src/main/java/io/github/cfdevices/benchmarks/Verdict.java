package io.github.cfdevices.benchmarks;

/** What became of a limit. */
record Verdict(Limit limit, double ratio) {
  static Verdict of(Limit limit, Figures figures) {
    return new Verdict(
        limit, figures.stats(limit.subject()).median() / figures.stats(limit.against()).median());
  }

  boolean met() {
    return ratio <= limit.must();
  }

  boolean reached() {
    Double goal = limit.goal();
    return ratio <= (goal == null ? limit.must() : goal);
  }
}
