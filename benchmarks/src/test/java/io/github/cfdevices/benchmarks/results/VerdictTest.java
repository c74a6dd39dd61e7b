package io.github.cfdevices.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VerdictTest {
  private final Figures figures = new Figures();

  @Test
  void aRatioIsThatOfMedians() {
    add("ours", 1, 3, 900);
    add("theirs", 2, 4, 6, 8);

    Verdict verdict = Verdict.of(Limit.of("ms", "ours", "theirs", 0.6, 0.5), figures);

    assertThat(verdict.ratio()).isEqualTo(0.6);
    assertThat(verdict.met()).isTrue();
    assertThat(verdict.reached()).isFalse();
  }

  @Test
  void aRatioAboveWhatIsRequiredIsNotMet() {
    add("ours", 3);
    add("theirs", 2);

    assertThat(Verdict.of(Limit.of("ms", "ours", "theirs", 1.4, null), figures).met()).isFalse();
    assertThat(Verdict.of(Limit.of("ms", "ours", "theirs", null, 1.4), figures).met()).isTrue();
  }

  private void add(String contestant, double... samples) {
    for (double sample : samples) {
      figures.add(new Metric(contestant, "ms"), sample);
    }
  }
}
