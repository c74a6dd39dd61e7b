package io.github.cfdevices.benchmarks.results;

import java.util.List;

/** The median, minimum and maximum of samples. */
public record Stats(double median, double least, double greatest, int samples) {
  public static Stats of(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    int size = sorted.size();
    double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Stats(median, sorted.get(0), sorted.get(size - 1), size);
  }
}
