package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplesTest {
  @TempDir Path directory;

  @Test
  void documentedExampleIsTheBody() throws IOException {
    assertThat(
            examples(
                "security: [{token: []}]",
                "{schema: {type: object}, example: {result: {name: box}, success: true}}"))
        .isEqualTo(
            "[{\"method\":\"GET\",\"path\":\"/boxes/{id}\",\"credentials\":[\"API_TOKEN\"],"
                + "\"status\":200,\"mediaType\":\"application/json\","
                + "\"body\":{\"result\":{\"name\":\"box\"},\"success\":true}}]");
  }

  @Test
  void withoutAnExampleTheBodyFollowsTheSchema() throws IOException {
    assertThat(
            examples(
                "summary: Gets it.",
                """
                {schema: {type: object, properties: {
                  success: {type: boolean},
                  errors: {type: array, items: {type: string}},
                  result: {type: array, items: {$ref: '#/components/schemas/Box'}},
                  result_info: {type: object, properties: {cursor: {type: string}}}}}}
                """))
        .contains(
            "\"credentials\":[],",
            "\"body\":{\"success\":true,\"errors\":[],\"result\":[{\"name\":\"\",\"size\":1,"
                + "\"kind\":\"big\",\"at\":\"2026-01-15T12:00:00Z\"}],"
                + "\"result_info\":{\"cursor\":\"\"}}");
  }

  @Test
  void requiredMembersOfAUnionAreListedByTheValueOfItsSibling() throws IOException {
    assertThat(
            examples(
                """
                requestBody: {content: {application/json: {schema: {type: object, properties: {
                    type: {type: string},
                    content: {
                      anyOf: [{$ref: '#/components/schemas/Box'}, {type: object}],
                      x-sibling-discriminator: {
                        property: type, mapping: {box: '#/components/schemas/Box'}}}}}}}}
                """
                    .strip()
                    .replaceAll("\\s+", " "),
                "{schema: {type: object}}"))
        .contains("\"required\":{\"content\":{\"box\":[\"name\",\"size\"]}},\"status\":200");
  }

  @Test
  void valuesOfEnumsInTheRequestAreListed() throws IOException {
    assertThat(
            examples(
                """
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}
                """
                    .strip(),
                "{schema: {type: object}}"))
        .contains("\"enums\":{\"kind\":[\"big\",\"small\"]},\"status\":200");
  }

  @Test
  void stringsOfExamplesAreTheWrittenOnes() throws IOException {
    assertThat(
            examples(
                "",
                """
                {example: {a: NO, b: 0777, on: 1.5, d: 2024-03-01, e: {f: yes, g: true, h: 2}}}
                """))
        .contains(
            "\"body\":{\"a\":\"NO\",\"b\":\"0777\",\"on\":1.5,\"d\":\"2024-03-01\","
                + "\"e\":{\"f\":\"yes\",\"g\":true,\"h\":2}}");
  }

  private String examples(String operation, String json) throws IOException {
    Path file = directory.resolve("examples.json");
    Generated.examplesOf(
        directory,
        """
        paths:
          /boxes/{id}:
            get:
              tags: [Boxes]
              %s
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: OK
                  content:
                    application/json: %s
        components:
          securitySchemes: {token: {type: http, scheme: bearer}}
          schemas:
            Box:
              type: object
              required: [name, size]
              properties:
                name: {type: string}
                size: {type: integer, minimum: 1}
                kind: {type: string, enum: [big, small]}
                at: {type: string, format: date-time}
        """
            .formatted(operation, json.strip().replaceAll("\\s+", " ")),
        file);
    return Files.readString(file);
  }
}
