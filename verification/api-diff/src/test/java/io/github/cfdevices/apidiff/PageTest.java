package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfdevices.apidiff.Change.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
  private static final Change ADDED = new Change(Kind.ADDED, "`Device.rooted` added");
  private static final Change CHANGED = new Change(Kind.CHANGED, "`Device.name`: max length");
  private static final Change BROKEN = new Change(Kind.BREAKING, "`Device.model()` removed");

  @Test
  void changesStandInSections() {
    assertThat(page("0.2.0-SNAPSHOT", List.of(CHANGED, ADDED), List.of(BROKEN)).markdown())
        .isEqualTo(
            """
            # Changes since 0.1.0

            Breaking changes: 1. Version 0.2.0 announces them. Descriptions and examples are not compared.

            ## API document

            ### Added

            - `Device.rooted` added

            ### Changed

            - `Device.name`: max length

            ## Java API

            ### Breaking

            - `Device.model()` removed
            """);
  }

  @Test
  void halfWithoutChangesSaysSo() {
    assertThat(page("0.1.1", List.of(), List.of()).markdown())
        .isEqualTo(
            """
            # Changes since 0.1.0

            There are no breaking changes for callers of 0.1.0. Descriptions and examples are not compared.

            ## API document

            No changes.

            ## Java API

            No changes.
            """);
  }

  @Test
  void versionThatHidesABreakingChangeFails() {
    Page page = page("0.1.1-SNAPSHOT", List.of(BROKEN), List.of(BROKEN));

    assertThat(page.passed()).isFalse();
    assertThat(page.verdict())
        .isEqualTo("Breaking changes: 2. Version 0.1.1 does not announce them. Use 0.2.0.");
  }

  @Test
  void versionThatAnnouncesABreakingChangePasses() {
    assertThat(page("0.2.0", List.of(BROKEN), List.of()).passed()).isTrue();
    assertThat(page("0.1.1", List.of(ADDED), List.of(CHANGED)).passed()).isTrue();
  }

  @Test
  void breakingChangeOfADocumentIsNotAnnounced() {
    Page page = Page.ofDocuments("openapi.yaml", List.of(ADDED), List.of(BROKEN));

    assertThat(page.passed()).isFalse();
    assertThat(page.markdown())
        .isEqualTo(
            """
            # Changes of openapi.yaml

            Breaking changes: 1. Descriptions and examples are not compared.

            ## API document

            ### Added

            - `Device.rooted` added

            ## Java API

            ### Breaking

            - `Device.model()` removed
            """);
  }

  @Test
  void documentWithoutBreakingChangesPasses() {
    Page page = Page.ofDocuments("openapi.yaml", List.of(CHANGED), List.of(ADDED));

    assertThat(page.passed()).isTrue();
    assertThat(page.verdict()).isEqualTo("There are no breaking changes.");
  }

  private static Page page(String version, List<Change> document, List<Change> java) {
    return Page.ofReleases(Version.parse("0.1.0"), Version.parse(version), document, java);
  }
}
