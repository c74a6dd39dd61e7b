package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exceptions of a build whose document or options are invalid. */
final class GenerationFailuresTest {
  private static final String THINGS =
      """
      paths:
        /things:
          get:
            tags: [Things]
            operationId: listThings
            responses: {'204': {description: Nothing.}}
      """;

  @TempDir Path directory;

  /** The Maven plugin would print a stack trace or a cause. */
  @Test
  void failureOfTheNormalizerConsistsOfItsReason() throws IOException {
    Path document =
        Files.writeString(
            directory.resolve("openapi.yaml"),
            "openapi: 4.0.0\ninfo: {title: Things, version: '1'}\npaths: {}\n");

    assertThatThrownBy(() -> Generated.ofFile(directory, document, directory.resolve("report.txt")))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessage("OpenAPI 4.0.0 is not supported; use 3.0, 3.1, 3.2 or Swagger 2.0")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"openapi\": \"3.0.3\", \"paths\": {'  | the document is neither JSON nor YAML: expected"
            + " the node content, but found",
        "'- openapi'                | the document is not an object",
        "'info: {title: A}'         | the document has no version, such as openapi: 3.0.3",
        "'swagger: 1.2'             | Swagger 1.2 is not supported; use 3.0, 3.1, 3.2 or Swagger 2.0",
      })
  void unreadableDocumentIsTheReason(String text, String reason) throws IOException {
    Path document = Files.writeString(directory.resolve("openapi.yaml"), text);

    assertThatThrownBy(() -> Generated.ofFile(directory, document, directory.resolve("report.txt")))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void leftOutPartsOfAStrictBuildAreTheReason() {
    assertThatThrownBy(
            () ->
                Generated.run(
                    "cfdevices",
                    directory,
                    THINGS.replace("get:", "trace:"),
                    Map.of("strict", "true")))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessageStartingWith("The option strict forbids to leave out a part of the document:")
        .hasMessageContaining("TRACE /things: ")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void filterThatMatchesNoOperationIsRejected() {
    assertThatThrownBy(() -> Generated.filtered(directory, THINGS, "tag:Others"))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessage("FILTER=tag:Others matches no operation");
  }

  @Test
  void filterOfAnUnknownKindIsRejected() {
    assertThatThrownBy(() -> Generated.filtered(directory, THINGS, "tags:Things"))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessageStartingWith("FILTER rule must be in the form of `operationId:")
        .hasMessageContaining("Input: `tags:Things`");
  }

  @Test
  void filterThatMatchesLeavesTheOthersOut() {
    String others = THINGS.substring(THINGS.indexOf("  /things")).replace("hings", "thers");

    assertThat(Generated.filtered(directory, THINGS + others, "tag:Things").files())
        .containsOnlyKeys(
            "api/CfdevicesSdk.java",
            "api/ThingsApi.java",
            "api/ThingsService.java",
            "api/package-info.java",
            "model/package-info.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"modelPackage", "apiPackage", "rxPackage"})
  void packageThatJavaDoesNotAllowIsRejected(String option) {
    assertThatThrownBy(
            () ->
                Generated.run("cfdevices-rx", directory, THINGS, Map.of(option, "com.new.things")))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessage(option + " must be the name of a Java package, but is com.new.things");
  }
}
