package io.github.cfdevices.templates.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cfdevices.templates.hints.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where references lead, in the document and in other files. */
final class DocumentBundleTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      paths:
        /a:
          get:
            responses:
              '201': {description: OK, content: {application/json: {schema: {type: array}}}}
              '200': {description: OK, content: {application/json: {schema: SCHEMA}}}
      PATHS
      components:
        parameters: {P: {name: p, in: query}, Alias: {$ref: '#/components/parameters/P'}}
        responses:
          R: {content: {application/json: {schema: {type: string}}}}
          Circle: {$ref: '#/components/responses/Circle'}
        schemas:
          A:
            type: object
            allOf: [{type: object}]
            properties:
              total: {type: integer, readOnly: true}
              list: {type: array, items: {type: object}}
              map: {type: object, additionalProperties: {type: string}}
              other: {$ref: other.yaml}
          total: {type: string}
          a b/c: {type: string}
          Circle: {$ref: '#/components/schemas/Circle2'}
          Circle2: {$ref: '#/components/schemas/Circle'}
          Dangling: {$ref: '#/nowhere'}
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/schemas/A                        | A",
        "#/components/schemas/A/properties/total       | A_total",
        "#/components/schemas/A/properties/list/items  | A_list_inner",
        "#/components/schemas/A/properties/map/additionalProperties | A_map_value",
        "#/components/schemas/A/allOf/0                | A_allOf_0",
        "#/components/schemas/a%20b~1c                 | a b~1c",
        "#/components/responses/R/content/application~1json/schema | schema",
        "#/paths/~1a/get/responses/201/content/application~1json/schema | a_get_201",
        "document.yaml#/components/schemas/A           | A",
        "other.yaml                                    | other",
        "./other.yaml#                                 | other",
        "other.yaml#/properties/back                   | other_back",
        "sub/more.yaml#/definitions/X                  | X",
        "sub/more.yaml#/definitions/X/properties/y     | X_y",
        "sub/more.yaml#/T~1U                           | T_U",
      })
  void targetBecomesAComponent(String ref, String component) throws IOException {
    ObjectNode copy = bundle("{$ref: '" + ref + "'}");

    assertThat(schemaOf(copy).path("$ref").asText()).isEqualTo("#/components/schemas/" + component);
    assertThat(copy.at("/components/schemas/" + component).isObject()).isTrue();
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void placeOfATargetRefersToTheComponent() throws IOException {
    ObjectNode copy = bundle("{$ref: '#/components/schemas/A/properties/total'}");

    assertThat(copy.at("/components/schemas/A/properties/total"))
        .isEqualTo(yaml("{readOnly: true, allOf: [{$ref: '#/components/schemas/A_total'}]}"));
    assertThat(copy.at("/components/schemas/A_total"))
        .isEqualTo(
            yaml(
                "{type: integer, readOnly: true, x-source-place:"
                    + " '#/components/schemas/A/properties/total'}"));
    assertThat(copy.at("/components/schemas/total")).isEqualTo(yaml("{type: string}"));
  }

  @Test
  void pointerFollowsReferencesOnItsWay() throws IOException {
    ObjectNode copy = bundle("{$ref: '#/components/schemas/A/properties/other/properties/back'}");

    assertThat(schemaOf(copy)).isEqualTo(yaml("{$ref: '#/components/schemas/other_back'}"));
  }

  @Test
  void fileRefersBackAndToOthersOfItsFolder() throws IOException {
    ObjectNode copy = bundle("{$ref: sub/more.yaml#/definitions/X}");

    assertThat(copy.at("/components/schemas/X/properties"))
        .isEqualTo(
            yaml(
                """
                y: {type: string}
                up: {$ref: '#/components/schemas/other'}
                a: {$ref: '#/components/schemas/A'}
                x: {$ref: '#/components/schemas/X'}
                """));
    assertThat(copy.at("/components/schemas/other/properties/back/$ref").asText())
        .isEqualTo("#/components/schemas/A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/schemas/No       | which does not exist",
        "#/components/schemas/A/type   | which is not an object",
        "#name                         | which is not a JSON pointer",
        "no.yaml#/A                    | a file that cannot be read",
        "http://127.0.0.1:1/a.yaml#/A  | which is not a relative reference and is not fetched",
        "//127.0.0.1:1/a.yaml          | which is not a relative reference and is not fetched",
        "urn:example:a                 | which is not a relative reference and is not fetched",
        "#/components/schemas/Circle   | which refers to #/components/schemas/Circle2, which refers"
            + " to itself",
      })
  void referenceWithoutATargetIsAnyJson(String ref, String reason) throws IOException {
    ObjectNode copy = bundle("{$ref: '" + ref + "'}");

    assertThat(schemaOf(copy)).isEqualTo(yaml("{}"));
    assertThat(diagnostics.all())
        .containsEntry(
            "#/paths/~1a/get/responses/200/content/application~1json/schema",
            "refers to " + ref + ", " + reason);
  }

  @Test
  void otherObjectsAreResolved() throws IOException {
    ObjectNode copy =
        bundle(
            "{}",
            """
            /b:
              parameters: [{$ref: '#/components/parameters/Alias'}, {$ref: 'other.yaml#/x/P'}]
              post:
                requestBody: {$ref: '#/components/requestBodies/No'}
                parameters: [{$ref: '#/components/parameters/No'}, {name: q, in: query}]
                responses:
                  '200': {$ref: '#/paths/~1a/get/responses/201'}
                  '201': {$ref: '#/components/responses/Circle'}
                  '404': {$ref: '#/components/responses/No'}
                callbacks: {done: {}}
            /c: {$ref: 'sub/item.yaml', summary: Of another file.}
            /d: {$ref: '#/paths/~1b'}
            /e: {$ref: '#/paths/~1no'}
            """);

    assertThat(copy.at("/paths/~1b/post/parameters"))
        .isEqualTo(
            yaml(
                "[{$ref: '#/components/parameters/P'}, {$ref: '#/components/parameters/PXb0e8'},"
                    + " {name: q, in: query}]"));
    assertThat(copy.at("/paths/~1b/post/responses"))
        .isEqualTo(
            yaml(
                """
                '200': {$ref: '#/components/responses/a_get_201'}
                '201': {description: '', content: {application/json: {schema: {}}}}
                """));
    assertThat(copy.at("/paths/~1b/post/requestBody"))
        .isEqualTo(yaml("{content: {application/json: {schema: {}}}}"));
    assertThat(copy.at("/paths/~1a/get/responses/201"))
        .isEqualTo(yaml("{$ref: '#/components/responses/a_get_201'}"));
    assertThat(copy.at("/paths/~1c/get/responses/200/content/application~1json/schema"))
        .isEqualTo(yaml("{$ref: '#/components/schemas/other'}"));
    assertThat(copy.at("/paths/~1d/post/parameters/2/name").asText()).isEqualTo("q");
    assertThat(copy.path("paths").has("/e")).isFalse();
    assertThat(diagnostics.leftOut())
        .isEqualTo(Map.of("/e", "the path refers to #/paths/~1no, which does not exist"));
    assertThat(diagnostics.all())
        .contains(
            Map.entry(
                "#/paths/~1b/post/parameters/0",
                "refers to #/components/parameters/No, which does not exist"),
            Map.entry(
                "#/paths/~1b/post/responses/404",
                "refers to #/components/responses/No, which does not exist"),
            Map.entry(
                "#/paths/~1b/post/responses/201",
                "refers to #/components/responses/Circle, which refers to"
                    + " #/components/responses/Circle, which refers to itself"));
    assertThat(diagnostics.ignored())
        .containsExactly(
            Map.entry(
                "#/paths/~1b/post/callbacks/done", "a callback, which is a request to the app"));
  }

  @Test
  void operationCanBeAReference() throws IOException {
    Files.writeString(
        folder.resolve("get.yaml"),
        "{operationId: x, responses: {'200': {content: {$ref: 'get.yaml#/x-content'}}},"
            + " x-content: {text/plain: {schema: {type: string}}}}");

    ObjectNode copy =
        bundle(
            "{type: string}",
            """
            /b: {get: {$ref: get.yaml}, put: {$ref: no.yaml}}
            """);

    assertThat(copy.at("/paths/~1b/get/operationId").asText()).isEqualTo("x");
    assertThat(copy.at("/paths/~1b/get/responses/200/content"))
        .isEqualTo(yaml("{text/plain: {schema: {type: string}}}"));
    assertThat(copy.at("/paths/~1b").has("put")).isFalse();
    assertThat(diagnostics.leftOut())
        .isEqualTo(Map.of("PUT /b", "the operation refers to no.yaml, a file that cannot be read"));
  }

  @Test
  void malformedObjectsAreReported() throws IOException {
    ObjectNode copy =
        bundle(
            "{properties: {a: null, b: {$ref: 7}, c: [], d: 5, e: x}, allOf: {a: {}}}",
            "/b: {get: {parameters: [7, {in: query}, {$ref: '#/components/parameters/P'}],"
                + " requestBody: [], responses: {'404': 7}}}\n/c: 7\n/d: {get: 7}\n");

    assertThat(schemaOf(copy))
        .isEqualTo(yaml("{properties: {a: {}, b: {}, c: {}, d: {}, e: {}}, allOf: []}"));
    assertThat(copy.at("/paths/~1b/get/parameters"))
        .isEqualTo(yaml("[{$ref: '#/components/parameters/P'}]"));
    assertThat(copy.at("/paths/~1b/get/responses")).isEqualTo(yaml("{default: {description: ''}}"));
    assertThat(diagnostics.leftOut()).isEqualTo(Map.of("/c", "the path is not an object"));
    assertThat(diagnostics.all())
        .contains(
            Map.entry("#/paths/~1b/get/parameters/0", "is not an object"),
            Map.entry("#/paths/~1b/get/parameters/1", "has no name or no place"),
            Map.entry("#/paths/~1b/get/requestBody", "is not an object"),
            Map.entry("#/paths/~1b/get/responses/404", "is not an object"));
    assertThat(diagnostics.all()).hasSize(11);
  }

  @Test
  void unusedComponentsHaveNoDiagnostics() throws IOException {
    ObjectNode copy = bundle("{type: string}");

    assertThat(copy.at("/components/schemas/Dangling")).isEqualTo(yaml("{}"));
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void hintsAndMappingsOfAnotherFileAreResolved() throws IOException {
    ObjectNode copy =
        bundle(
            "{oneOf: [{$ref: other.yaml}], x-request-schema: other.yaml, discriminator:"
                + " {propertyName: p, mapping: {a: other.yaml, b: A, c: Nowhere}}}");

    assertThat(schemaOf(copy))
        .isEqualTo(
            yaml(
                """
                oneOf: [{$ref: '#/components/schemas/other'}]
                discriminator:
                  propertyName: p
                  mapping: {a: '#/components/schemas/other', b: A, c: Nowhere}
                x-request-schema: '#/components/schemas/other'
                """));
  }

  private static JsonNode schemaOf(ObjectNode copy) {
    return copy.at("/paths/~1a/get/responses/200/content/application~1json/schema");
  }

  private ObjectNode bundle(String schema) throws IOException {
    return bundle(schema, "");
  }

  private ObjectNode bundle(String schema, String paths) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(
        folder.resolve("other.yaml"),
        """
        type: object
        properties: {back: {$ref: 'document.yaml#/components/schemas/A'}}
        x: {P: {name: r, in: query}}
        """);
    Files.writeString(
        folder.resolve("sub/more.yaml"),
        """
        definitions:
          X:
            properties:
              y: {type: string}
              up: {$ref: ../other.yaml}
              a: {$ref: ../document.yaml#/components/schemas/A}
              x: {$ref: '#/definitions/X'}
        T/U: {type: string}
        """);
    Files.writeString(
        folder.resolve("sub/item.yaml"),
        """
        get:
          responses:
            '200': {content: {application/json: {schema: {$ref: ../other.yaml}}}}
        """);
    Path document =
        Files.writeString(
            folder.resolve("document.yaml"),
            DOCUMENT.replace("SCHEMA", schema).replace("PATHS\n", paths.indent(2)));
    return DocumentBundle.of(Objects.requireNonNull(SourceFiles.of(document)), diagnostics);
  }

  private static JsonNode yaml(String yaml) {
    JsonNode document = SourceFiles.parse("root:\n" + yaml.indent(2), "");
    return Objects.requireNonNull(document).path("root");
  }
}
