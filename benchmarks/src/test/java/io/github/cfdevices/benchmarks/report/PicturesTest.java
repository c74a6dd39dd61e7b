package io.github.cfdevices.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.benchmarks.harness.Extent;
import io.github.cfdevices.benchmarks.harness.Row;
import io.github.cfdevices.benchmarks.results.Figures;
import io.github.cfdevices.benchmarks.results.Limit;
import io.github.cfdevices.benchmarks.results.Metric;
import io.github.cfdevices.benchmarks.results.Point;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

final class PicturesTest {
  private static final Path COMMITTED = Path.of("benchmarks", "results", "latest.json");
  private static final long MAX_BYTES = 50_000;

  @TempDir Path directory;

  @Test
  void eachPictureOfTheCommittedResultsIsSmallAndNamesItsContestants() throws Exception {
    Files.copy(COMMITTED, directory.resolve("latest.json"));

    Pictures.draw(directory);

    for (Measured.Row row : Measured.read(COMMITTED).rows()) {
      assertThat(textsOf(row.name())).as(row.name()).contains(row.name()).containsAll(names(row));
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).allSatisfy(PicturesTest::isSmall);
    }
  }

  @Test
  void theSummaryHasThreeRowsWithTheirUnitsAndValues() throws Exception {
    write(bars("walk-cursor", 2554.9), bars("walk-numbers", 209.3), bars("cold-start", 490.1));

    Pictures.draw(directory);

    assertThat(textsOf("summary"))
        .contains("walk-cursor", "walk-numbers", "cold-start", "work of cold-start", "theirs")
        .contains("ms (less is better)", "2,555", "209.3", "490.1 (480.1 to 500.1)");
  }

  @Test
  void thereIsNoSummaryWithoutOneOfItsRows() throws Exception {
    write(bars("walk-cursor", 1), bars("cold-start", 1));

    Pictures.draw(directory);

    assertThat(directory.resolve("walk-cursor.svg")).exists();
    assertThat(directory.resolve("summary.svg")).doesNotExist();
  }

  @Test
  void barsShowTheFirstUnitOnly() throws Exception {
    Figures figures = new Figures();
    figures.add(new Metric("ours", "ms"), 12.5);
    figures.add(new Metric("ours", "classes"), 1909);
    write(result("cold", figures));

    Pictures.draw(directory);

    assertThat(textsOf("cold")).contains("12.50").doesNotContain("1,909");
  }

  @Test
  void curvesAreDrawnInsteadOfBars() throws Exception {
    Figures figures = new Figures();
    figures.add(new Metric("ours", "ms"), 12.5);
    figures.curve("ours alone", List.of(new Point(10, 0.25), new Point(1_000, 4)));
    write(result("growth", figures));

    Pictures.draw(directory);

    assertThat(Measured.read(directory.resolve("latest.json")).rows().get(0).curves())
        .containsExactly(
            new Measured.Curve("ours alone", List.of(10.0, 1_000.0), List.of(0.25, 4.0)));
    assertThat(textsOf("growth")).contains("ours alone", "1,000", "4.0").doesNotContain("12.50");
  }

  private static Result bars(String name, double ours) {
    Figures figures = new Figures();
    figures.add(new Metric("cfdevices", "ms"), ours);
    if (name.equals("cold-start")) {
      figures.add(new Metric("cfdevices", "ms"), ours - 10);
      figures.add(new Metric("cfdevices", "ms"), ours + 10);
    }
    figures.add(new Metric("theirs", "ms"), 2 * ours);
    return result(name, figures);
  }

  private static Result result(String name, Figures figures) {
    return Result.of(new NamedRow(name), figures);
  }

  private void write(Result... results) throws Exception {
    Files.writeString(directory.resolve("latest.json"), JsonReport.of(Map.of(), List.of(results)));
  }

  private static List<String> names(Measured.Row row) {
    return row.curves().isEmpty()
        ? row.bars().stream().map(Measured.Figure::contestant).toList()
        : row.curves().stream().map(Measured.Curve::contestant).toList();
  }

  private static void isSmall(Path file) throws Exception {
    assertThat(Files.size(file)).isBetween(1L, MAX_BYTES);
  }

  /** Returns the content of all text elements of a picture. */
  private List<String> textsOf(String picture) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    NodeList elements =
        factory
            .newDocumentBuilder()
            .parse(directory.resolve(picture + ".svg").toFile())
            .getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private record NamedRow(String name) implements Row {
    @Override
    public String title() {
      return "work of " + name;
    }

    @Override
    public List<Limit> limits() {
      return List.of();
    }

    @Override
    public Figures measure(Extent extent) {
      throw new UnsupportedOperationException();
    }
  }
}
