package io.github.cfdevices.apidiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page of changes; run by {@code ./changes}. */
public final class ApiDiff {
  private ApiDiff() {}

  /**
   * Compares two releases; exits with status 1 if the later version does not announce a breaking
   * change.
   *
   * @param args the page to write; then the version, the document and the class path of the last
   *     release; then the same of the next release
   */
  public static void main(String[] args) throws IOException {
    Page page = write(args);
    System.out.println(page.verdict());
    System.exit(page.isHonest() ? 0 : 1);
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
