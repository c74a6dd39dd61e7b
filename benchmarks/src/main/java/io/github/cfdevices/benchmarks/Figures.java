package io.github.cfdevices.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured in a row; metrics keep the order in which they came first. */
final class Figures {
  private final Map<Metric, List<Double>> samples = new LinkedHashMap<>();

  void add(Metric metric, double sample) {
    samples.computeIfAbsent(metric, key -> new ArrayList<>()).add(sample);
  }

  Map<Metric, List<Double>> samples() {
    return samples;
  }

  /** Returns the samples of one metric. */
  Stats stats(Metric metric) {
    List<Double> of = samples.get(metric);
    if (of == null) {
      throw new IllegalStateException("There is no figure for " + metric);
    }
    return Stats.of(of);
  }
}
