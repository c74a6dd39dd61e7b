package io.github.cfdevices.benchmarks.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measurements of a row; metrics and curves are in order of first appearance. */
public final class Figures {
  private final Map<Metric, List<Double>> samples = new LinkedHashMap<>();
  private final Map<String, List<Point>> curves = new LinkedHashMap<>();

  public void add(Metric metric, double sample) {
    samples.computeIfAbsent(metric, key -> new ArrayList<>()).add(sample);
  }

  /** Sets the curve of a contestant to that of its latest round, unless it has no points. */
  public void curve(String contestant, List<Point> points) {
    if (!points.isEmpty()) {
      curves.put(contestant, points);
    }
  }

  public Map<Metric, List<Double>> samples() {
    return samples;
  }

  public Map<String, List<Point>> curves() {
    return curves;
  }

  /** Returns the samples of one metric. */
  public Stats stats(Metric metric) {
    List<Double> of = samples.get(metric);
    if (of == null) {
      throw new IllegalStateException("There is no figure for " + metric);
    }
    return Stats.of(of);
  }
}
