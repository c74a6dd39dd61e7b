package io.github.cfdevices.benchmarks.report;

import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.results.Point;
import io.github.cfdevices.benchmarks.results.Stats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A plot of a row: its curves if it has any, or else bars for its first unit. */
final class Plot {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;

  private Plot() {}

  static String fileName(Result result) {
    return result.row().name() + ".svg";
  }

  static void write(Result result, Path directory) throws IOException {
    VectorGraphicsEncoder.saveVectorGraphic(
        result.figures().curves().isEmpty() ? bars(result) : curves(result),
        directory.resolve(fileName(result)).toString(),
        VectorGraphicsFormat.SVG);
  }

  private static Chart<?, ?> curves(Result result) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).title(result.row().title()).build();
    chart.getStyler().setYAxisMin(0.0);
    result
        .figures()
        .curves()
        .forEach(
            (contestant, points) ->
                chart.addSeries(
                    contestant,
                    points.stream().map(Point::x).toList(),
                    points.stream().map(Point::y).toList()));
    return chart;
  }

  private static Chart<?, ?> bars(Result result) {
    Figures figures = result.figures();
    String unit = figures.samples().keySet().iterator().next().unit();
    List<Metric> metrics =
        figures.samples().keySet().stream().filter(metric -> metric.unit().equals(unit)).toList();
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(result.row().title())
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setLegendVisible(false);
    chart.addSeries(
        unit,
        metrics.stream().map(Metric::contestant).toList(),
        metrics.stream().map(metric -> figures.stats(metric).median()).toList(),
        metrics.stream().map(metric -> spread(figures.stats(metric))).toList());
    return chart;
  }

  /** Returns half the range of the samples, for an error bar. */
  private static double spread(Stats stats) {
    return (stats.greatest() - stats.least()) / 2;
  }
}
