package io.github.cfdevices.apidiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the page of changes or of gaps; run by {@code ./changes}. */
public final class ApiDiff {
  private ApiDiff() {}

  /**
   * Compares two releases, and exits with status 1 if the later version does not announce a
   * breaking change. If the first argument is {@code --against}, lists what another document has
   * and ours lacks instead.
   *
   * @param args the page to write; then the version, the document and the class path of the last
   *     release; then the same of the next release. Or {@code --against}, the page, our document
   *     and the other one
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("--against")) {
      System.out.print(against(Path.of(args[1]), Path.of(args[2]), Path.of(args[3])));
      return;
    }
    Page page = write(args);
    System.out.println(page.verdict());
    System.exit(page.isHonest() ? 0 : 1);
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
    Page page =
        new Page(
            Version.parse(before.version()),
            Version.parse(now.version()),
            DocumentChanges.between(before.document(), now.document()),
            JavaChanges.between(before, now));
    Files.writeString(Path.of(args[0]), page.markdown());
    return page;
  }
}
