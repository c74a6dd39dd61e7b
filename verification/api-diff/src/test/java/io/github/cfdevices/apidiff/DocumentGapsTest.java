package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentGapsTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /things/{id}:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: sort, in: query, schema: {$ref: '#/components/schemas/Sort'}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        result: {type: array, items: {$ref: '#/components/schemas/Thing'}}
      components:
        schemas:
          Sort: {type: string, enum: [up]}
          Thing:
            type: object
            properties:
              size: {type: integer}
              raw: {type: object}
              parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
              pet: {anyOf: [{$ref: '#/components/schemas/Cat'}]}
          Cat: {type: object, properties: {name: {type: string}}}
      """;

  @TempDir Path directory;

  @Test
  void equalDocumentsHaveNoGaps() throws IOException {
    assertThat(gaps(DOCUMENT)).isEmpty();
  }

  @Test
  void namesOfPathVariablesMakeNoDifference() throws IOException {
    String other =
        DOCUMENT
            .replace("/things/{id}:", "/things/{thing_id}:")
            .replace(
                "    get:\n", "    delete: {responses: {'204': {description: Gone.}}}\n    get:\n")
            .replace("paths:\n", "paths:\n  /boxes: {get: {responses: {}}}\n");

    assertThat(gaps(other)).containsExactly("operation `DELETE /things/{thing_id}`");
  }

  @Test
  void parametersPropertiesAndValuesAreFoundOnce() throws IOException {
    String other =
        DOCUMENT
            .replace(
                "name: sort,",
                "name: order, in: query, schema: {type: string}}\n" + "        - {name: sort,")
            .replace("enum: [up]", "enum: [up, down]")
            .replace(
                "size: {type: integer}", "size: {type: integer}\n        weight: {type: number}")
            .replace("raw: {type: object}", "raw: {type: object, properties: {x: {type: string}}}")
            .replace(
                "anyOf: [{$ref: '#/components/schemas/Cat'}]",
                "anyOf: [{$ref: '#/components/schemas/Cat'}, "
                    + "{type: object, properties: {bark: {type: string}}}]");

    assertThat(gaps(other))
        .containsExactly(
            "parameter `GET /things/{id} order`",
            "value `down` of `Sort`",
            "property `Thing.weight`",
            "property `Thing.pet.bark`");
  }

  @Test
  void propertyOfOursOnlyIsNoGap() throws IOException {
    assertThat(gaps(DOCUMENT.replace("size: {type: integer}", "other: {type: integer}")))
        .containsExactly("property `Thing.other`");
  }

  @Test
  void pageListsThem() throws IOException {
    Path ours = Files.writeString(directory.resolve("ours.yaml"), DOCUMENT);
    Path theirs =
        Files.writeString(
            directory.resolve("theirs.yaml"), DOCUMENT.replace("enum: [up]", "enum: [up, down]"));
    Path page = directory.resolve("gaps.md");

    assertThat(ApiDiff.against(page, ours, theirs))
        .isEqualTo("# In theirs.yaml, but not in ours\n\n- value `down` of `Sort`\n");
    assertThat(page).content().contains("- value `down` of `Sort`");
    assertThat(ApiDiff.against(page, ours, ours))
        .isEqualTo("# In ours.yaml, but not in ours\n\nNothing.\n");
  }

  @Test
  void fileThatIsNoDocumentIsRejected() throws IOException {
    Path ours = Files.writeString(directory.resolve("ours.yaml"), DOCUMENT);
    Path theirs = Files.writeString(directory.resolve("theirs.txt"), "no document");

    assertThatThrownBy(() -> DocumentGaps.between(ours, theirs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no OpenAPI document with paths and components: " + theirs);
  }

  private List<String> gaps(String other) throws IOException {
    Path ours = Files.writeString(directory.resolve("ours.yaml"), DOCUMENT);
    Path theirs = Files.writeString(directory.resolve("theirs.yaml"), other);
    return DocumentGaps.between(ours, theirs);
  }
}
