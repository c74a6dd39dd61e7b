package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of each version of OpenAPI, and documents that lack a part. */
final class VersionsTest {
  private static final String GET =
      "{get: {tags: [Boxes], operationId: getBox, responses: {'200': {description: OK, content:"
          + " {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}}}}";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"3.0.4", "3.1.0", "3.1.1", "3.2.0"})
  void versionsHaveTheSameModels(String version) throws IOException {
    Generated sdk =
        generated(
            """
            openapi: %s
            info: {title: t, version: '1'}
            paths:
              /boxes: %s
            components:
              schemas:
                Box: {type: object, required: [id], properties: {id: {type: string}}}
            """
                .formatted(version, GET));

    assertThat(sdk.lines("model/Box.java")).contains("public String id() {");
    assertThat(sdk.lines("api/BoxesApi.java")).contains("public ApiCall<Box> getBox() {");
  }

  @Test
  void wholeOfJsonSchemaIsRead() throws IOException {
    Generated sdk =
        generated(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /boxes: %s
            components:
              schemas:
                Lid: {type: object, properties: {id: {type: string}}}
                Name: {type: string, maxLength: 9}
                Positive: {type: number, exclusiveMinimum: 0}
                Share: {type: number, minimum: 0, maximum: 1}
                Box:
                  type: object
                  properties:
                    plan: {oneOf: [{type: 'null'}, {type: string, const: free}]}
                    size: {type: [integer, 'null'], exclusiveMinimum: 2}
                    mixed: {type: [string, integer]}
                    lid: {$ref: '#/components/schemas/Lid', description: The lid., deprecated: true}
                    name: {$ref: '#/components/schemas/Name', maxLength: 5}
                    price: {$ref: '#/components/schemas/Positive', minimum: 10}
                    cost: {$ref: '#/components/schemas/Positive', minimum: -1}
                    rest: {$ref: '#/components/schemas/Share', exclusiveMinimum: 0, exclusiveMaximum: 2}
                    any: true
                    none: false
                    pair: {type: array, prefixItems: [{type: string}, {type: string}], items: false}
                    byCode: {type: object, patternProperties: {'^[0-9]+$': {type: integer}}}
                    hidden: {$ref: '#/components/schemas/Box/$defs/Hidden'}
                  $defs:
                    Hidden: {type: object, properties: {a: {type: string}}}
                  if: {required: [size]}
                  then: {required: [lid]}
            """
                .formatted(GET));

    assertThat(sdk.lines("model/Box.java"))
        .contains(
            "public @Nullable BoxPlan plan() {",
            "this.plan = setNullable(\"plan\", plan);",
            "public @Nullable Long size() {",
            "Checks.minimum(nameOf(\"size\"), size, 3);",
            "this.size = setNullable(\"size\", size);",
            "public @Nullable ScalarValue mixed() {",
            "* The lid.",
            "public @Nullable Lid lid() {",
            "Checks.length(nameOf(\"name\"), name, 0, 5);",
            "Checks.minimum(nameOf(\"price\"), price, 10);",
            "Checks.exclusiveMinimum(nameOf(\"cost\"), cost, \"0\");",
            "Checks.exclusiveMinimum(nameOf(\"rest\"), rest, \"0\");",
            "Checks.maximum(nameOf(\"rest\"), rest, 1);",
            "public @Nullable RawJson any() {",
            "public @Nullable RawJson none() {",
            "public @Nullable List<String> pair() {",
            "Checks.size(nameOf(\"pair\"), pair, 0, 2);",
            "public @Nullable Map<String, Long> byCode() {",
            "public @Nullable BoxHidden hidden() {")
        .doesNotContain(
            "Checks.minimum(nameOf(\"cost\"), cost, -1);",
            "Checks.exclusiveMinimum(nameOf(\"price\"), price, \"10\");",
            "Checks.exclusiveMaximum(nameOf(\"rest\"), rest, \"1\");");
    assertThat(report())
        .contains(
            """
            1 places with a less precise type
              #/components/schemas/Box/properties/none: the schema false, which no value matches, is read as any JSON
            """)
        .contains(
            """
            2 places with constraints that are not checked
              #/components/schemas/Box: if, then
              #/components/schemas/Box/properties/byCode: patternProperties
            """)
        .contains("BoxHidden: model at #/components/schemas/Box/$defs/Hidden\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{description: none} | create(BoxesService.class)",
        "{url: 'https://api.example.com'}"
            + " | create(BoxesService.class, \"https://api.example.com/\")",
      })
  void serverWithoutAUrlIsIgnored(String next, String created) throws IOException {
    Generated sdk =
        generated(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            servers: [{description: Missing.}, %s]
            paths:
              /boxes: {get: {tags: [Boxes], operationId: pingBoxes}}
            """
                .formatted(next));

    assertThat(sdk.file("api/BoxesApi.java").replaceAll("\\s+", " ")).contains(created);
    assertThat(report()).contains("#/servers/0: a server without a URL\n");
  }

  @Test
  void webhooksAreLeftOut() throws IOException {
    Generated sdk =
        generated(
            """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /boxes: {get: {tags: [Boxes], operationId: pingBoxes}}
            webhooks:
              boxMoved: {post: {responses: {'200': {description: Seen}}}}
            """);

    assertThat(sdk.lines("api/BoxesApi.java")).contains("public ApiCall<Done> pingBoxes() {");
    assertThat(sdk.files()).doesNotContainKey("api/DefaultApi.java");
    assertThat(report())
        .contains("#/webhooks/boxMoved: a webhook, which is a request to the app\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi: 3.0.3\n",
        "openapi: 3.1.0\n",
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\nwebhooks: {a: {post: {}}}\n",
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents: {}\n",
        "openapi: 3.2.0\npaths: {/a: {query: {responses: {'200': {description: OK}}}}}\n",
      })
  void documentWithoutOperationsHasNoClasses(String document) throws IOException {
    assertThat(generated(document).files())
        .containsOnlyKeys("api/package-info.java", "model/package-info.java");
  }

  @Test
  void methodOfALaterVersionIsLeftOut() throws IOException {
    generated(
        """
        openapi: 3.2.0
        info: {title: t, version: '1'}
        paths:
          /boxes:
            query: {responses: {'200': {description: OK}}}
            additionalOperations: {COPY: {responses: {'200': {description: OK}}}}
        """);

    assertThat(report())
        .contains(
            """
            2 operations left out
              COPY /boxes: the method COPY is not supported
              QUERY /boxes: the method QUERY is not supported
            """);
  }

  @Test
  void versionThatIsNotSupportedFailsInOneLine() {
    assertThatThrownBy(() -> generated("openapi: 4.0.0\npaths: {}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("OpenAPI 4.0.0 is not supported; use 3.0, 3.1, 3.2 or Swagger 2.0");
  }

  @Test
  void swaggerIsConverted() throws IOException {
    Files.writeString(
        directory.resolve("lid.yaml"),
        "{type: object, properties: {box: {$ref: 'document.yaml#/definitions/Box'}, shut: {type:"
            + " boolean, x-nullable: true}}}");
    Generated sdk =
        generated(
            """
            swagger: '2.0'
            info: {title: t, version: '1'}
            host: api.example.com
            basePath: /v1
            schemes: [https]
            consumes: [application/json]
            produces: [application/json]
            paths:
              /boxes:
                post:
                  tags: [Boxes]
                  operationId: createBox
                  consumes: [multipart/form-data]
                  parameters:
                    - {name: picture, in: formData, type: file, required: true}
                    - {name: label, in: formData, type: string, maxLength: 4}
                    - {name: ids, in: query, type: array, items: {type: string}}
                  responses:
                    '200': {description: OK, schema: {$ref: '#/definitions/Box'}}
                    default: {$ref: '#/responses/Failure'}
              /boxes/{id}/picture:
                get:
                  tags: [Boxes]
                  operationId: getPicture
                  produces: [image/png]
                  parameters: [{$ref: '#/parameters/Id'}]
                  responses: {'200': {description: OK, schema: {type: file}}}
            parameters: {Id: {name: id, in: path, required: true, type: string}}
            responses: {Failure: {description: F, schema: {$ref: '#/definitions/Box'}}}
            definitions:
              Box:
                type: object
                required: [kind]
                properties:
                  kind: {type: string}
                  name: {type: string, x-nullable: true}
                  same: {$ref: '#/definitions/Box/properties/size'}
                  size: {type: object, properties: {w: {type: integer}}}
                  lid: {$ref: lid.yaml}
            """);

    assertThat(sdk.lines("model/Box.java"))
        .contains(
            "public String kind() {",
            "this.name = setNullable(\"name\", name);",
            "public @Nullable BoxSize same() {",
            "public @Nullable BoxSize size() {");
    assertThat(sdk.lines("model/CreateBoxForm.java"))
        .contains(
            "public FormFile picture() {", "Checks.length(\"CreateBoxForm.label\", label, 0, 4);");
    assertThat(sdk.lines("api/BoxesApi.java"))
        .contains("public ApiCall<ByteString> getPicture(String id) {");
    assertThat(sdk.files().values()).anyMatch(file -> file.contains("https://api.example.com/v1"));
  }

  @Test
  void collectionFormatOfSwaggerJoinsTheItemsOfAFormField() throws IOException {
    Generated sdk =
        generated(
            """
            swagger: '2.0'
            info: {title: t, version: '1'}
            paths:
              /boxes:
                post:
                  tags: [Boxes]
                  operationId: createBox
                  consumes: [application/x-www-form-urlencoded]
                  parameters:
                    - {name: csv, in: formData, type: array, items: {type: string}}
                    - {name: ssv, in: formData, type: array, collectionFormat: ssv, items: {type: string}}
                    - {name: multi, in: formData, type: array, collectionFormat: multi, items: {type: string}}
                    - {$ref: '#/parameters/Pipes'}
                  responses: {'204': {description: OK}}
            parameters:
              Pipes: {name: pipes, in: formData, type: array, collectionFormat: pipes, items: {type: integer}}
            """);

    assertThat(sdk.file("api/BoxesApi.java").replaceAll("\\s+", " "))
        .contains(
            "service.createBox( CommaSeparated.of(form.csv()), Delimited.by(\" \", form.ssv()),"
                + " form.multi(), Delimited.by(\"|\", form.pipes()));");
  }

  private Generated generated(String document) throws IOException {
    Path file = Files.writeString(directory.resolve("document.yaml"), document);
    return Generated.ofFile(directory, file, directory.resolve("report.txt"));
  }

  private String report() throws IOException {
    return Files.readString(directory.resolve("report.txt"));
  }
}
