package io.github.cfdevices.apidiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of changes or of gaps; run by {@code ./changes}. */
public final class ApiDiff {
  private static final int BREAKING = 1;
  private static final int FAILED = 3;

  private ApiDiff() {}

  /**
   * Compares two releases or two documents, and exits with status 1 if a breaking change is found
   * that no version announces, or with status 3 if a document cannot be compared. If the first
   * argument is {@code --against}, lists what another document has and ours lacks instead.
   *
   * @param args the page to write; then the version, the document and the class path of the last
   *     release; then the same of the next release. Or {@code --document}, the page, the earlier
   *     document and the class path of its SDK; then the same of the later document. Or {@code
   *     --against}, the page, our document and the other one
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // An uncaught exception would exit with status 1.
  private static int run(String... args) {
    try {
      return switch (args[0]) {
        case "--against" -> {
          System.out.print(against(Path.of(args[1]), Path.of(args[2]), Path.of(args[3])));
          yield 0;
        }
        case "--document" -> {
          Page page = writeDocuments(args);
          System.out.print(page.markdown());
          yield page.passed() ? 0 : BREAKING;
        }
        default -> {
          Page page = write(args);
          System.out.println(page.verdict());
          yield page.passed() ? 0 : BREAKING;
        }
      };
    } catch (IllegalArgumentException | IOException e) {
      System.err.println("./changes: " + e.getMessage());
    } catch (RuntimeException e) {
      e.printStackTrace();
    }
    return FAILED;
  }

  /** Writes and returns the list of what our document lacks. */
  static String against(Path page, Path ours, Path theirs) throws IOException {
    List<String> gaps = DocumentGaps.between(ours, theirs);
    StringBuilder text =
        new StringBuilder("# In ").append(theirs.getFileName()).append(", but not in ours\n\n");
    gaps.forEach(gap -> text.append("- ").append(gap).append('\n'));
    text.append(gaps.isEmpty() ? "Nothing.\n" : "");
    Files.writeString(page, text);
    return text.toString();
  }

  static Page write(String... args) throws IOException {
    Release before = Release.of(args[1], args[2], args[3]);
    Release now = Release.of(args[4], args[5], args[6]);
    return write(
        Path.of(args[0]),
        Page.ofReleases(
            Version.parse(before.version()),
            Version.parse(now.version()),
            DocumentChanges.between(before.document(), now.document()),
            JavaChanges.between(before, now)));
  }

  static Page writeDocuments(String... args) throws IOException {
    Release before = Release.of("old", args[2], args[3]);
    Release now = Release.of("new", args[4], args[5]);
    return write(
        Path.of(args[1]),
        Page.ofDocuments(
            String.valueOf(now.document().getFileName()),
            DocumentChanges.between(before.document(), now.document()),
            JavaChanges.between(before, now)));
  }

  private static Page write(Path file, Page page) throws IOException {
    Files.writeString(file, page.markdown());
    return page;
  }
}
