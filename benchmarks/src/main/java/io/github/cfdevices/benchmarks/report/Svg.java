package io.github.cfdevices.benchmarks.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Panels as SVG, one below the other. Text is text. */
final class Svg {
  private static final int WIDTH = 800;

  /** Fonts of the same widths as those that measured the text, where a reader has them. */
  private static final String FONTS = "Verdana, 'DejaVu Sans', sans-serif";

  private Svg() {}

  static void write(List<Panel> panels, Path file) throws IOException {
    // Otherwise, the width of each character is rounded to pixels.
    TextUtils.setUseFontMetricsGetStringBounds(true);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setStyleHandler(new FontsOfTheRoot());
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    int height = panels.stream().mapToInt(Panel::height).sum();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    int y = 0;
    for (Panel panel : panels) {
      panel.chart().draw(graphics, new Rectangle2D.Double(0, y, WIDTH, panel.height()));
      y += panel.height();
    }
    graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    root.setAttribute("font-family", FONTS);
    try (Writer writer = Files.newBufferedWriter(file)) {
      graphics.stream(root, writer);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves the fonts to the root, instead of naming those of this machine. */
  private static final class FontsOfTheRoot extends DefaultStyleHandler {
    @Override
    protected boolean appliesTo(String style, String element) {
      return !style.equals("font-family") && super.appliesTo(style, element);
    }
  }
}
