package io.github.cfdevices.apidiff;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.apidiff.Change.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The page of changes and the verdict. */
record Page(Version before, Version now, List<Change> document, List<Change> java) {
  /** Returns whether the version announces all breaking changes. */
  boolean isHonest() {
    return breaking() == 0 || now.mayBreak(before);
  }

  /** Returns the outcome in one sentence. */
  String verdict() {
    if (breaking() == 0) {
      return "There are no breaking changes for callers of " + before + ".";
    }
    String found = "Breaking changes: " + breaking() + ". ";
    return found
        + (isHonest()
            ? "Version " + now + " announces them."
            : "Version " + now + " does not announce them. Use " + before.nextBreaking() + ".");
  }

  /** Returns the page in Markdown. */
  String markdown() {
    return "# Changes since "
        + before
        + "\n\n"
        + verdict()
        + " Descriptions and examples are not compared.\n"
        + half("API document", document)
        + half("Java API", java);
  }

  private long breaking() {
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
