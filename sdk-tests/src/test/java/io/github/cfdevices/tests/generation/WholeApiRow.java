package io.github.cfdevices.tests.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was generated from a document.
 *
 * @param operations the number of operations that the document itself contains
 * @param generated the number of operations in the services
 * @param leftOut the number of operations that the report lists as left out
 * @param reported the number of operations that the report counts as generated
 * @param degraded the number of places that the report lists with a less precise type
 * @param kept the number of examples that came back equal
 * @param contradicting the examples that did not, and violate their schemas
 * @param lost the valid examples that did not
 * @param refused the exception that stopped the generator, or null
 */
record WholeApiRow(
    String document,
    int operations,
    int generated,
    int leftOut,
    int reported,
    int degraded,
    List<String> javacErrors,
    int kept,
    List<String> contradicting,
    List<String> lost,
    @Nullable String refused) {

  static WholeApiRow of(Path document, Path folder) throws IOException {
    WholeApiDocument raw = WholeApiDocument.read(document);
    WholeApiResult result = new WholeApiResult(folder);
    ExampleSchemas schemas = new ExampleSchemas(raw);
    return new WholeApiRow(
        document.getFileName().toString(),
        raw.operations().size(),
        result.generated().size(),
        result.reported("operations left out"),
        result.reported("operations"),
        result.reported("places with a less precise type"),
        result.javacErrors(),
        result.kept(),
        result.contradicting(schemas),
        result.lost(schemas),
        result.refused());
  }

  /** Returns how the numbers of operations differ, unless the document was refused. */
  List<String> wrongCounts() {
    return refused != null || (generated + leftOut == operations && reported == generated)
        ? List.of()
        : List.of(
            operations
                + " in the document, "
                + generated
                + " generated, "
                + reported
                + " reported, "
                + leftOut
                + " left out");
  }

  /** Returns a table in Markdown, and all deviations below it. */
  static String table(List<WholeApiRow> rows) {
    StringBuilder text =
        new StringBuilder(
            """
            | document | operations | generated | left out | degraded places | javac errors \
            | examples equal | contradicting | lost |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
    rows.forEach(row -> text.append(row.line()).append('\n'));
    text.append('\n');
    for (WholeApiRow row : rows) {
      if (row.refused != null) {
        text.append("- ").append(row.document).append(": ").append(row.refused).append('\n');
      }
      row.list(text, "javac", row.javacErrors);
      row.list(text, "operations", row.wrongCounts());
      row.list(text, "contradicting", row.contradicting);
      row.list(text, "lost", row.lost);
    }
    return text.toString();
  }

  private String line() {
    if (refused != null) {
      return "| " + document + " | " + operations + " | refused | | | | | | |";
    }
    return "| "
        + document
        + " | "
        + String.join(
            " | ",
            List.of(
                operations + "",
                generated + "",
                leftOut + "",
                degraded + "",
                javacErrors.size() + "",
                kept + "",
                contradicting.size() + "",
                lost.size() + ""))
        + " |";
  }

  private void list(StringBuilder text, String kind, List<String> entries) {
    entries.forEach(
        entry ->
            text.append("- ")
                .append(document)
                .append(": ")
                .append(kind)
                .append(": ")
                .append(entry)
                .append('\n'));
  }
}
