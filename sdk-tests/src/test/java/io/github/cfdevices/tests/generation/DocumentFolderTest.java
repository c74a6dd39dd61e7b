package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Generates and compiles the documents of a folder, which are not part of this project; {@code
 * -Dcfdevices.documents} names it. Prints a table, and writes it to {@code
 * target/documents/table.md} together with the list of all deviations.
 */
final class DocumentFolderTest {
  private static final String PROPERTY = "cfdevices.documents";
  private static final Path FOLDER = Path.of("target", "documents");

  private static List<WholeApiRow> rows = List.of();

  @BeforeAll
  static void runInAProcessOfItsOwn() throws Exception {
    String named = System.getProperty(PROPERTY, "");
    assumeFalse(
        named.isEmpty(),
        "Skipped: set -D" + PROPERTY + "=FOLDER to a folder of OpenAPI documents to run this test");
    Path documents = Path.of(named).toAbsolutePath();
    assertThat(documents).as("the folder that -D" + PROPERTY + " names").isDirectory();
    WholeApiProcess.run(documents, FOLDER, "-Xmx4g", 120);
    List<WholeApiRow> measured = new ArrayList<>();
    for (Path document : WholeApiRun.documents(documents)) {
      measured.add(WholeApiRow.of(document, FOLDER.resolve(document.getFileName())));
    }
    rows = measured;
    String table = WholeApiRow.table(rows);
    Files.writeString(FOLDER.resolve("table.md"), table);
    System.out.println(table);
  }

  @Test
  void everyDocumentIsGenerated() {
    assertThat(rows).isNotEmpty();
    assertThat(all("refused", row -> row.refused() == null ? List.of() : List.of(row.refused())))
        .isEmpty();
  }

  @Test
  void everythingCompiles() {
    assertThat(all("javac", WholeApiRow::javacErrors)).isEmpty();
  }

  @Test
  void everyOperationIsGeneratedOrReported() {
    assertThat(all("operations", WholeApiRow::wrongCounts)).isEmpty();
  }

  @Test
  void validExamplesRoundTrip() {
    assertThat(all("lost", WholeApiRow::lost)).isEmpty();
  }

  private static List<String> all(String kind, Function<WholeApiRow, List<String>> problems) {
    return rows.stream()
        .flatMap(
            row ->
                problems.apply(row).stream()
                    .map(problem -> row.document() + ": " + kind + ": " + problem))
        .toList();
  }
}
