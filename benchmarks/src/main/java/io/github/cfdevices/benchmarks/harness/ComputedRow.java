package io.github.cfdevices.benchmarks.harness;

import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A row with figures that are computed from its parameters, such as the shortest possible time.
 *
 * @param measured the row with the contestants
 */
public record ComputedRow(Row measured, List<Computed> computed) implements Row {
  /** A metric and its value in a run. */
  public record Computed(Metric metric, ToDoubleFunction<Extent> value) {}

  @Override
  public String name() {
    return measured.name();
  }

  @Override
  public String title() {
    return measured.title();
  }

  @Override
  public List<Limit> limits() {
    return measured.limits();
  }

  @Override
  public Figures measure(Extent extent) throws Exception {
    Figures figures = measured.measure(extent);
    for (Computed each : computed) {
      figures.add(each.metric(), each.value().applyAsDouble(extent));
    }
    return figures;
  }
}
