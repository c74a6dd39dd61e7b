package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages and snippets of a document. */
final class ReferenceTest {
  private static final String PAGES = "../../../../../../";
  private static final String JAVA = "api/snippets/ThingsSnippets.java";
  private static final String KOTLIN =
      "../../../../kotlin/io/github/cfdevices/api/snippets/ThingsKotlinSnippets.kt";

  private static final String DOCUMENT =
      """
      tags: [{name: Things, description: 'All *things*.'}]
      paths:
        /things/{id}:
          put:
            tags: [Things]
            operationId: replaceThing
            x-method-name: replace
            summary: Replaces a thing | <b>now</b>.
            description: "`code` {{x}}"
            deprecated: true
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, minLength: 12}}
              - {name: day, in: query, required: true, schema: {type: string, format: date}}
              - {name: size, in: query, example: 5, schema: {type: integer}}
              - {name: X-Key, in: header, schema: {type: string}}
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Thing'}
                  examples:
                    first:
                      value:
                        name: 'a "${b}"'
                        count: 5000000000
                        ratio: 1.5
                        ratios: [1.5]
                        open: true
                        at: 2026-01-15T12:00:00Z
                        day: 2026-01-15
                        mode: fast
                        modes: [slow, other]
                        labels: {a: 1}
                        any: {b: [1]}
                        scalar: 2
                        note: null
                        stop: [x]
                        shape: {kind: circle, radius: 4}
                        unknown: 1
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    example: {name: 'ü <!--'}
              '404': {description: '# No *thing*.'}
        /things:
          get:
            tags: [Things]
            operationId: listThings
            x-method-name: list
            x-paging: [{style: token, token: token, next: next, items: data}]
            parameters:
              - {name: token, in: query, schema: {type: string}}
              - {name: long_name_of_a_filter, in: query, example: a long string for a filter of things, schema: {type: string}}
              - {name: modes, in: query, example: [fast], schema: {type: array, items: {$ref: '#/components/schemas/Mode'}}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        next: {type: string}
                        data: {type: array, items: {$ref: '#/components/schemas/Thing'}}
          post:
            tags: [Things]
            operationId: uploadThing
            x-method-name: upload
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [file, title, code]
                    properties:
                      file: {type: string, format: binary}
                      title: {type: string, example: A title}
                      code: {type: string, pattern: '^[0-9]+$'}
            responses: {'204': {description: OK}}
        /raw:
          post:
            operationId: sendRaw
            requestBody:
              required: true
              content: {application/octet-stream: {schema: {type: string, format: binary}}}
            responses: {'204': {description: OK}}
      components:
        schemas:
          Mode: {type: string, enum: [fast, slow]}
          Thing:
            type: object
            required: [name, mode]
            properties:
              name: {type: string}
              count: {type: integer}
              ratio: {type: number}
              ratios: {type: array, items: {type: number}}
              open: {type: boolean}
              at: {type: string, format: date-time}
              day: {type: string, format: date}
              mode: {$ref: '#/components/schemas/Mode'}
              modes: {type: array, items: {$ref: '#/components/schemas/Mode'}}
              labels: {type: object, additionalProperties: {type: integer, format: int32}}
              any: {}
              scalar: {oneOf: [{type: string}, {type: number}]}
              note: {type: string, nullable: true}
              stop: {oneOf: [{type: string}, {type: array, items: {type: string}}]}
              shape: {$ref: '#/components/schemas/Shape'}
          Shape:
            description: A shape.
            oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
          Circle:
            type: object
            required: [kind, radius]
            properties: {kind: {type: string, enum: [circle]}, radius: {type: integer, minimum: 3}}
          Square:
            type: object
            required: [kind, side]
            properties: {kind: {type: string, enum: [square]}, side: {type: number}}
      """;

  @TempDir Path directory;

  @Test
  void eachOperationAndUnionHasAPage() {
    assertThat(reference().files().keySet())
        .contains(
            PAGES + "index.md",
            PAGES + "things/list.md",
            PAGES + "things/replace.md",
            PAGES + "things/upload.md",
            PAGES + "default/send-raw.md",
            PAGES + "types/shape.md",
            PAGES + "reference.json",
            JAVA,
            KOTLIN)
        .noneMatch(file -> file.endsWith("ThingsApi.java") || file.endsWith("Sdk.java"));
  }

  @Test
  void snippetSendsTheExampleOfTheDocument() {
    assertThat(reference().lines(JAVA))
        .containsSubsequence(
            "public static Object replaceThing(CfdevicesSdk cfdevicesSdk) {",
            "Thing request =",
            "Thing.builder()",
            ".name(\"a \\\"${b}\\\"\")",
            ".count(5000000000L)",
            ".ratio(1.5)",
            ".ratios(List.of(new BigDecimal(\"1.5\")))",
            ".open(true)",
            ".at(OffsetDateTime.parse(\"2026-01-15T12:00:00Z\"))",
            ".day(LocalDate.parse(\"2026-01-15\"))",
            ".mode(Mode.FAST)",
            ".modes(List.of(Mode.SLOW, Mode.of(\"other\")))",
            ".labels(Map.of(\"a\", 1))",
            ".any(RawJson.parse(\"{\\\"b\\\":[1]}\"))",
            ".scalar(ScalarValue.of(new BigDecimal(\"2\")))",
            ".note(null)",
            ".stop(ThingStop.of(List.of(\"x\")))",
            ".shape(Circle.builder().radius(4).build())",
            ".build();",
            "ReplaceThingParams params =",
            "Thing thing = cfdevicesSdk.things().replace(\"idxxxxxxxxxx\", request, params).execute();",
            "return thing;");
  }

  @Test
  void kotlinSnippetAssignsProperties() {
    assertThat(reference().lines(KOTLIN))
        .contains(
            "import io.github.cfdevices.kotlin.*",
            "public suspend fun replaceThing(cfdevicesSdk: CfdevicesSdkCoroutines): Any? {",
            "name = \"a \\\"\\${b}\\\"\"",
            "ratio = BigDecimal(\"1.5\")",
            "labels = mapOf(\"a\" to 1)",
            "note = null",
            "shape = circle {",
            "radius = 4")
        .containsSubsequence("val thing = cfdevicesSdk.things.replace(", "\"idxxxxxxxxxx\",");
  }

  @Test
  void listIsALoopWithItsParameters() {
    assertThat(reference().lines(JAVA))
        .containsSubsequence(
            "ListThingsParams params =",
            "ListThingsParams.builder()",
            ".longNameOfAFilter(\"a long string for a filter of things\")",
            ".modes(List.of(Mode.FAST))",
            ".build();",
            "for (Thing thing : cfdevicesSdk.things().list(params)) {",
            "System.out.println(thing);",
            "}");
  }

  @Test
  void formHasAFileAndValuesThatMatchPatterns() {
    assertThat(reference().lines(JAVA))
        .containsSubsequence(
            "UploadThingForm form =",
            ".file(FormFile.of(\"file.txt\", \"text/plain\", ByteString.encodeUtf8(\"file\")))",
            ".title(\"A title\")",
            ".code(\"1\")",
            "cfdevicesSdk.things().upload(form).execute();");
    assertThat(reference().file("api/snippets/DefaultSnippets.java"))
        .contains("cfdevicesSdk.defaultApi().sendRaw(ByteString.encodeUtf8(\"body\")).execute();");
  }

  @Test
  void pageEscapesTheStringsOfTheDocument() {
    assertThat(reference().file(PAGES + "things/replace.md"))
        .startsWith("# Replaces a thing \\| &lt;b&gt;now&lt;/b&gt;\n\n`PUT /things/{id}`\n")
        .contains(
            "**Deprecated.**\n\n\\`code\\` \\{<!-- -->\\{x\\}\\}\n",
            "| `size` | query | `Long` |  |",
            "| `day` | query | `LocalDate` | Required. |",
            "| `mode` | `Mode` | Required. Known values: `fast`, `slow`. |",
            "| `shape` | [`Shape`](../types/shape.md) | A shape. |",
            "  \"name\": \"\\u00FC \\u003c!--\"",
            "| `404` | \\# No \\*thing\\*. |");
    assertThat(reference().file(PAGES + "index.md"))
        .contains("## `ThingsApi`\n\nAll \\*things\\*.\n");
  }

  @Test
  void pageOfAUnionHasASnippetForEachMember() {
    assertThat(reference().file(PAGES + "types/shape.md"))
        .contains(
            "# `Shape`\n\nA shape.\n\n## `Circle`\n",
            "Its value is `circle`.",
            "Its value is `square`.",
            ".shape(Circle.builder().radius(3).build())",
            ".shape(Square.builder().side(1).build())",
            "| `radius` | `Long` | Required. Must be at least 3. |");
  }

  @Test
  void summaryNamesTheRequestOfASnippet() {
    assertThat(reference().file(PAGES + "reference.json"))
        .contains(
            """
                "classes": {
                  "java": "io.github.cfdevices.api.snippets.ThingsSnippets",
                  "rx": "io.github.cfdevices.api.snippets.ThingsRxSnippets",
                  "kotlin": "io.github.cfdevices.api.snippets.ThingsKotlinSnippets"
                },
                "request": {
                  "method": "GET",
                  "path": "/things",
            """
                .indent(2)
                .stripTrailing());
  }

  @Test
  void optionNamesThePackageOfSnippets() {
    assertThat(
            Generated.run(
                    "cfdevices-reference",
                    directory,
                    DOCUMENT,
                    Map.of("snippetPackage", "io.github.cfdevices.snip"))
                .files())
        .containsKey("snip/ThingsSnippets.java");
    assertThatThrownBy(
            () ->
                Generated.run(
                    "cfdevices-reference", directory, DOCUMENT, Map.of("snippetPackage", "a-b")))
        .isInstanceOf(GenerationException.class)
        .hasMessage("snippetPackage must be the name of a Java package, but is a-b");
  }

  @Test
  void documentWithoutOperationsHasAnIndex() {
    assertThat(Generated.run("cfdevices-reference", directory, "paths: {}\n", Map.of()).files())
        .containsOnlyKeys(PAGES + "index.md", PAGES + "reference.json");
  }

  private Generated reference() {
    return Generated.run("cfdevices-reference", directory, DOCUMENT, Map.of());
  }
}
