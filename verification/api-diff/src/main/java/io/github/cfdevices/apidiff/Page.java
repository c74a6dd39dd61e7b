package io.github.cfdevices.apidiff;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.apidiff.Change.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of changes and the verdict.
 *
 * @param passed whether there are no breaking changes, or the version announces them
 */
record Page(
    String title, String verdict, boolean passed, List<Change> document, List<Change> java) {
  /** Returns the page for a release, whose version announces breaking changes or not. */
  static Page ofReleases(Version before, Version now, List<Change> document, List<Change> java) {
    long breaking = breaking(document, java);
    boolean announced = now.mayBreak(before);
    String verdict =
        breaking == 0
            ? "There are no breaking changes for callers of " + before + "."
            : count(breaking)
                + " Version "
                + now
                + (announced
                    ? " announces them."
                    : " does not announce them. Use " + before.nextBreaking() + ".");
    return new Page("Changes since " + before, verdict, breaking == 0 || announced, document, java);
  }

  /**
   * Returns the page for two versions of a document.
   *
   * @param name the file name of the later version
   */
  static Page ofDocuments(String name, List<Change> document, List<Change> java) {
    long breaking = breaking(document, java);
    String verdict = breaking == 0 ? "There are no breaking changes." : count(breaking);
    return new Page("Changes of " + name, verdict, breaking == 0, document, java);
  }

  /** Returns the page in Markdown. */
  String markdown() {
    return "# "
        + title
        + "\n\n"
        + verdict
        + " Descriptions and examples are not compared.\n"
        + half("API document", document)
        + half("Java API", java);
  }

  private static String count(long breaking) {
    return "Breaking changes: " + breaking + ".";
  }

  private static long breaking(List<Change> document, List<Change> java) {
    return Stream.of(document, java)
        .flatMap(List::stream)
        .filter(change -> change.kind() == Kind.BREAKING)
        .count();
  }

  private static String half(String title, List<Change> changes) {
    return "\n## "
        + title
        + "\n"
        + (changes.isEmpty() ? "\nNo changes.\n" : "")
        + section("Breaking", changes, Kind.BREAKING)
        + section("Added", changes, Kind.ADDED)
        + section("Changed", changes, Kind.CHANGED);
  }

  private static String section(String title, List<Change> changes, Kind kind) {
    String lines =
        changes.stream()
            .filter(change -> change.kind() == kind)
            .map(change -> "- " + change.text() + "\n")
            .collect(joining());
    return lines.isEmpty() ? "" : "\n### " + title + "\n\n" + lines;
  }
}
