package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
  void failureOfTheNormalizerConsistsOfItsReason() {
    assertThatThrownBy(
            () ->
                Generated.of(directory, THINGS.replace("'204':", "'200': {$ref: '#/no'}, '204':")))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessage("the reference cannot be resolved: #/no")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void failureOfAModelConsistsOfItsReason() {
    assertThatThrownBy(
            () ->
                Generated.ofSchemas(
                    directory,
                    """
                    Thing:
                      type: object
                      properties: {name: {type: string}}
                      x-request-schema: '#/components/schemas/ThingRequest'
                    ThingRequest:
                      type: object
                      properties: {size: {type: string}}
                    """))
        .isExactlyInstanceOf(GenerationException.class)
        .hasMessage(
            "Thing.name is neither readOnly nor in ThingRequest, so a request built from it would lose it")
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
