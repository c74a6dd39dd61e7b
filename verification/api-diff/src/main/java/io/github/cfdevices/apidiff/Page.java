package io.github.cfdevices.apidiff;

import static java.util.stream.Collectors.joining;

import io.github.cfdevices.apidiff.Change.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The page for people, and the verdict. */
record Page(Version before, Version now, List<Change> document, List<Change> java) {
  /** Returns whether no breaking change is hidden behind a version that promises none. */
  boolean isHonest() {
    return breaking() == 0 || now.mayBreak(before);
  }

  /** Returns the outcome in one sentence. */
  String verdict() {
    if (breaking() == 0) {
      return "Nothing breaks callers of " + before + ".";
    }
    String found = "Breaking changes: " + breaking() + ". ";
    return found
        + (isHonest()
            ? "Version " + now + " says so."
            : "Version " + now + " does not say so: make it " + before.nextBreaking() + ".");
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
