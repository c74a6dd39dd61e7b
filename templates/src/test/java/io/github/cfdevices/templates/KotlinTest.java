package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Kotlin code of a document. */
final class KotlinTest {
  private static final String FOLDER = "../../../../kotlin/io/github/cfdevices/kotlin/";

  private static final String DOCUMENT =
      """
      paths:
        /things/{in}:
          put:
            tags: [Things]
            operationId: replaceThing
            x-method-name: replace
            summary: Replaces text/* of $price.
            deprecated: true
            description: No $longer.
            parameters: [{name: in, in: path, required: true, schema: {type: string}}]
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses: {'204': {description: OK}}
        /things:
          get:
            tags: [Things]
            operationId: listThings
            x-method-name: list
            x-paging: [{style: token, token: token, next: next, items: data}]
            parameters:
              - {name: size, in: query, schema: {type: integer, minimum: 1}}
              - {name: token, in: query, schema: {type: string}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        next: {type: string}
                        data: {type: array, items: {$ref: '#/components/schemas/Unit'}}
      components:
        schemas:
          Thing:
            type: object
            required: [name]
            properties:
              name: {type: string}
              $a"b: {type: string}
              open: {type: boolean}
              isOpen: {type: boolean}
              unit: {$ref: '#/components/schemas/Unit', nullable: true}
          Unit: {type: object, properties: {fun: {type: integer, format: int32}}}
          Unused: {type: object, properties: {a: {type: string}}}
      """;

  @TempDir Path directory;

  @Test
  void eachTagHasAClassWithFunctions() {
    assertThat(kotlin().lines(FOLDER + "ThingsCoroutines.kt"))
        .contains(
            "package io.github.cfdevices.kotlin",
            "import io.github.cfdevices.api.ThingsApi",
            "public suspend fun replace(`in`: String, body: Thing) {",
            "calls.replace(`in`, body).await()",
            "public suspend inline fun replace(`in`: String, block: ThingDsl.() -> Unit) {",
            "replace(`in`, thing(block))",
            "calls.list(params).itemFlow(token)",
            "calls.list(params).pageFlow(token)",
            "list(listThingsParams(block), token)");
  }

  @Test
  void stringsOfTheDocumentAreEscaped() {
    assertThat(kotlin().lines(FOLDER + "ThingsCoroutines.kt"))
        .contains("* Replaces text/&#42; of $price.", "@Deprecated(\"No \\$longer.\")");
    assertThat(kotlin().file(FOLDER + "ThingDsl.kt")).contains("builder.setNull(\"\\$a\\\"b\")");
  }

  @Test
  void classWithTheNameOfAnotherHasItsPackage() {
    assertThat(kotlin().lines(FOLDER + "ThingDsl.kt"))
        .contains("public var unit: io.github.cfdevices.model.Unit?")
        .doesNotContain("import io.github.cfdevices.model.Unit");
    assertThat(kotlin().lines(FOLDER + "UnitDsl.kt"))
        .contains("public var `fun`: Int?", "builder.setNull(\"fun\")", "builder.`fun`(value)");
  }

  @Test
  void propertiesWithOneSetterAreSetApart() {
    assertThat(kotlin().file(FOLDER + "ThingDsl.kt"))
        .contains("  public var open: Boolean?\n")
        .containsPattern("  public var isOpenX[0-9a-f]{4}: Boolean\\?\n")
        .contains("builder.isOpen(value)");
  }

  @Test
  void onlyWhatRequestsContainHasABuilder() {
    assertThat(kotlin().files())
        .containsOnlyKeys(
            FOLDER + "CfdevicesSdkCoroutines.kt",
            FOLDER + "ListThingsParamsDsl.kt",
            FOLDER + "ThingDsl.kt",
            FOLDER + "ThingsCoroutines.kt",
            FOLDER + "UnitDsl.kt");
  }

  @Test
  void rootHasAPropertyForEachTag() {
    assertThat(kotlin().lines(FOLDER + "CfdevicesSdkCoroutines.kt"))
        .contains(
            "public class CfdevicesSdkCoroutines(public val client: CloudflareClient) : AutoCloseable {",
            "public val things: ThingsCoroutines",
            "get() = ThingsCoroutines(client)");
  }

  @Test
  void optionNamesThePackage() {
    assertThat(
            Generated.run(
                    "cfdevices-kotlin", directory, DOCUMENT, Map.of("kotlinPackage", "com.in.x"))
                .lines("../../../../kotlin/com/in/x/UnitDsl.kt"))
        .contains("package com.`in`.x");
  }

  @ParameterizedTest
  @CsvSource({
    "a-b, must be the name of a Java package",
    "io.github.cfdevices.model, must differ from the packages of Java",
    "io.github.cfdevices.api, must differ from the packages of Java",
  })
  void optionIsChecked(String name, String rule) {
    assertThatThrownBy(
            () ->
                Generated.run(
                    "cfdevices-kotlin", directory, DOCUMENT, Map.of("kotlinPackage", name)))
        .isInstanceOf(GenerationException.class)
        .hasMessage("kotlinPackage " + rule + ", but is " + name);
  }

  private Generated kotlin() {
    return Generated.run("cfdevices-kotlin", directory, DOCUMENT, Map.of());
  }
}
