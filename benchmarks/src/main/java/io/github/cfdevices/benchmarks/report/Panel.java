package io.github.cfdevices.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The chart of a row, and its height in pixels. */
record Panel(JFreeChart chart, int height) {
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font TITLE = TEXT.deriveFont(Font.BOLD, 14);

  /** Colors that readers with color blindness can tell apart. */
  private static final List<Color> COLORS =
      List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7));

  private static final Color OURS = COLORS.get(0);
  private static final Color OTHERS = new Color(0x9AA5B1);

  /** Curves of more points have no markers, which would hide them. */
  private static final int MARKED_POINTS = 10;

  private static final int CURVES_HEIGHT = 400;
  private static final int BAR_HEIGHT = 24;
  private static final int SURROUNDING_HEIGHT = 110;

  /** The same in all panels, so that bars of panels in one picture start at the same place. */
  private static final int NAMES_WIDTH = 190;

  /** Relative to the longest bar. */
  private static final double SPACE_FOR_LABEL = 0.4;

  /** Draws the curves of a row if it has any, or else bars for its first unit. */
  static Panel of(Measured.Row row) {
    return row.curves().isEmpty() ? bars(row) : curves(row);
  }

  private static Panel bars(Measured.Row row) {
    List<Measured.Figure> figures = row.bars();
    DefaultCategoryDataset medians = new DefaultCategoryDataset();
    figures.forEach(
        figure -> medians.addValue(figure.median(), figure.unit(), figure.contestant()));

    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(TEXT);
    names.setMaximumCategoryLabelWidthRatio(1);
    NumberAxis values = axis();
    values.setLabel(row.unit() + " (less is better)");
    values.setUpperMargin(SPACE_FOR_LABEL);
    CategoryPlot plot = new CategoryPlot(medians, names, values, new Bars(figures));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    AxisSpace space = new AxisSpace();
    space.setLeft(NAMES_WIDTH);
    plot.setFixedDomainAxisSpace(space);
    return new Panel(chart(row, plot, false), SURROUNDING_HEIGHT + BAR_HEIGHT * figures.size());
  }

  private static Panel curves(Measured.Row row) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultStroke(new BasicStroke(2));
    for (Measured.Curve curve : row.curves()) {
      int index = dataset.getSeriesCount();
      renderer.setSeriesPaint(index, COLORS.get(index % COLORS.size()));
      renderer.setSeriesShapesVisible(index, curve.x().size() <= MARKED_POINTS);
      XYSeries series = new XYSeries(curve.contestant());
      for (int i = 0; i < curve.x().size(); i++) {
        series.add(curve.x().get(i), curve.y().get(i));
      }
      dataset.addSeries(series);
    }
    return new Panel(
        chart(row, new XYPlot(dataset, axis(), axis(), renderer), true), CURVES_HEIGHT);
  }

  private static NumberAxis axis() {
    NumberAxis axis = new NumberAxis();
    axis.setTickLabelFont(TEXT);
    axis.setLabelFont(TEXT);
    axis.setAutoRangeIncludesZero(true);
    return axis;
  }

  private static JFreeChart chart(Measured.Row row, Plot plot, boolean legend) {
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    JFreeChart chart = new JFreeChart(row.name(), TITLE, plot, legend);
    chart.setBackgroundPaint(null);
    chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
    TextTitle title = new TextTitle(row.title(), TEXT);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.addSubtitle(title);
    if (legend) {
      chart.getLegend().setItemFont(TEXT);
      chart.getLegend().setFrame(BlockBorder.NONE);
    }
    chart.setPadding(new RectangleInsets(8, 8, 8, 8));
    return chart;
  }

  /** Bars with the median and the range as text. Those of the SDK have another color. */
  private static final class Bars extends BarRenderer {
    private final transient List<Measured.Figure> figures;

    Bars(List<Measured.Figure> figures) {
      this.figures = figures;
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setItemMargin(0);
      setDefaultItemLabelFont(TEXT);
      setDefaultItemLabelsVisible(true);
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
              return label(figures.get(column));
            }
          });
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return figures.get(column).contestant().startsWith("cfdevices") ? OURS : OTHERS;
    }

    private static String label(Measured.Figure figure) {
      return figure.samples() == 1
          ? "%,.4g".formatted(figure.median())
          : "%,.4g (%,.4g to %,.4g)".formatted(figure.median(), figure.least(), figure.greatest());
    }
  }
}
