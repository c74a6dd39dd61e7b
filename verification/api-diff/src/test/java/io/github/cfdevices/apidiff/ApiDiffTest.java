package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiDiffTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths: {/things: {get: {responses: {'200': {description: OK}}}}}
      components: {schemas: {Thing: {type: object}}}
      """;

  @TempDir Path directory;

  @Test
  void breakingChangeInOneOfTheJarsNeedsAVersionThatSaysSo() throws IOException {
    assertThat(write("0.1.1-SNAPSHOT", "").passed()).isFalse();
    assertThat(directory.resolve("page.md"))
        .hasContent(
            """
            # Changes since 0.1.0

            Breaking changes: 1. Version 0.1.1 does not announce them. Use 0.2.0. \
            Descriptions and examples are not compared.

            ## API document

            No changes.

            ## Java API

            ### Breaking

            - `Thing.name()` removed
            """);
    assertThat(write("0.2.0-SNAPSHOT", "").passed()).isTrue();
  }

  @Test
  void unchangedApiNeedsNoVersion() throws IOException {
    assertThat(write("0.1.0-SNAPSHOT", "public void name() {}").passed()).isTrue();
  }

  @Test
  void documentsAreComparedWithTheirSdks() throws IOException {
    Path earlier =
        Files.writeString(
            directory.resolve("earlier.yaml"),
            DOCUMENT.replace("paths: {", "paths: {/old: {get: {}}, "));
    Path later = Files.writeString(directory.resolve("later.yaml"), DOCUMENT);
    Path page = directory.resolve("page.md");

    Page written =
        ApiDiff.writeDocuments(
            "--document",
            page.toString(),
            earlier.toString(),
            jar("earlier", "").toString(),
            later.toString(),
            jar("later", "public void name() {}").toString());

    assertThat(written.passed()).isFalse();
    assertThat(page)
        .hasContent(
            """
            # Changes of later.yaml

            Breaking changes: 1. Descriptions and examples are not compared.

            ## API document

            ### Breaking

            - `GET /old` removed

            ## Java API

            ### Added

            - `Thing.name()` added
            """);
  }

  private Page write(String version, String member) throws IOException {
    Path document = Files.writeString(directory.resolve("openapi.yaml"), DOCUMENT);
    Path other = Compiled.jar(directory.resolve("other"), "interface Thing {}");
    Path before = jar("before", "public void name() {}");
    Path now = jar("now", member);
    return ApiDiff.write(
        directory.resolve("page.md").toString(),
        "0.1.0",
        document.toString(),
        other + File.pathSeparator + before,
        version,
        document.toString(),
        other + File.pathSeparator + now);
  }

  private Path jar(String name, String member) throws IOException {
    return Compiled.jar(
        directory.resolve(name), "package api; public class Thing { " + member + " }");
  }
}
