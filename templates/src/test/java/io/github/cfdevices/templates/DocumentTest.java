package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a document as a whole. */
final class DocumentTest {
  private static final String DOCUMENT =
      """
      tags: [{name: Things, description: Things and <more>.}]
      paths:
        /things:
          get:
            tags: [Things]
            operationId: listThings
            x-method-name: list
            summary: Lists things.
            x-paging: [{style: cursor, cursor: cursor}]
            parameters:
              - $ref: '#/components/parameters/Search'
              - {name: cursor, in: query, schema: {type: string}}
            responses:
              '200': {$ref: '#/components/responses/Things'}
              4XX: {$ref: '#/components/responses/Failure'}
        /things/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          get:
            tags: [Things]
            operationId: getThing
            x-method-name: get
            summary: Fetches a thing.
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties: {success: {type: boolean}, result: {$ref: '#/components/schemas/Thing'}}
          delete:
            tags: [Things]
            operationId: deleteThing
            x-method-name: delete
            summary: Deletes a thing.
            responses: {'204': {description: Deleted.}}
          put:
            tags: [Things]
            operationId: putThing
            x-method-name: put
            summary: Replaces a thing.
            requestBody: {$ref: '#/components/requestBodies/Thing'}
            responses: {'204': {description: Replaced.}}
      components:
        parameters:
          Search: {name: search, in: query, schema: {$ref: '#/components/schemas/Search'}}
        requestBodies:
          Thing:
            required: true
            content: {application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}}
        responses:
          Things:
            description: OK
            content:
              application/json:
                schema:
                  allOf:
                    - {$ref: '#/components/schemas/Envelope'}
                    - type: object
                      properties:
                        result: {type: array, items: {$ref: '#/components/schemas/Thing'}}
          Failure:
            description: Failure.
            content: {application/json: {schema: {$ref: '#/components/schemas/Envelope'}}}
        schemas:
          Envelope: {type: object, properties: {success: {type: boolean}, errors: {$ref: '#/components/schemas/Problem'}}}
          Problem: {type: object, properties: {code: {type: integer}}}
          Unused: {type: object, properties: {a: {type: string}}}
          Search: {type: string, enum: [all, none]}
          Thing:
            type: object
            properties:
              parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
              byName: {type: object, additionalProperties: {$ref: '#/components/schemas/Named'}}
          Part: {type: object, properties: {of: {$ref: '#/components/schemas/Thing'}}}
          Named: {type: object, properties: {a: {type: string}}}
          ThingRequest: {type: object, properties: {a: {type: string}}}
      """;

  private static final String HEADER =
      """
      // Code generated from openapi.yaml by cfdevices. DO NOT EDIT.
      // Edit that document, or the templates, and build again.
      """;

  @TempDir Path directory;

  @Test
  void hintsOfTheGeneratorItselfAreIgnoredInADocument() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /things:
                get:
                  tags: [Things]
                  operationId: getThing
                  x-path: /evil
                  x-summary: Evil.
                  x-tag: Evil
                  x-result-at: evil
                  x-parameter-object: Evil
                  x-own-server: https://evil.example.com
                  x-body-media-type: text/evil
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: object
                            x-is-parameter-object: true
                            properties: {a: {type: string}}
            """);

    assertThat(sdk.files().values())
        .noneMatch(file -> file.toLowerCase(Locale.ROOT).contains("evil"));
    assertThat(sdk.files()).containsKey("model/GetThingResultJsonAdapter.java");
  }

  @Test
  void onlyWhatAnOperationNeedsIsGenerated() {
    assertThat(Generated.of(directory, DOCUMENT).files())
        .containsOnlyKeys(
            "api/CfdevicesSdk.java",
            "api/ThingsApi.java",
            "api/ThingsService.java",
            "api/package-info.java",
            "model/ListThingsParams.java",
            "model/Named.java",
            "model/NamedJsonAdapter.java",
            "model/Part.java",
            "model/PartJsonAdapter.java",
            "model/Search.java",
            "model/Thing.java",
            "model/ThingJsonAdapter.java",
            "model/ThingRequest.java",
            "model/ThingRequestJsonAdapter.java",
            "model/package-info.java");
  }

  @Test
  void rxFacadeIsGeneratedAlone() {
    Generated rx = Generated.rxOf(directory, DOCUMENT);

    assertThat(rx.files())
        .containsOnlyKeys("rx/CfdevicesSdkRx.java", "rx/ThingsRx.java", "rx/package-info.java");
    assertThat(rx.lines("rx/ThingsRx.java"))
        .contains(
            "package io.github.cfdevices.rx;",
            "import io.github.cfdevices.api.ThingsApi;",
            "import io.github.cfdevices.model.Thing;",
            "import io.github.cfdevices.rx.runtime.PagedFlowable;",
            "import io.github.cfdevices.rx.runtime.RxCalls;",
            "public PagedFlowable<Thing> list(ListThingsParams params) {",
            "return PagedFlowable.of(api.list(params));",
            "public PagedFlowable<Thing> list() {",
            "public Single<Thing> get(String id) {",
            "return RxCalls.single(api.get(id));",
            "public Completable delete(String id) {",
            "return RxCalls.completable(api.delete(id));",
            "public Completable put(String id, ThingRequest body) {");
    assertThat(rx.file("rx/ThingsRx.java")).doesNotContain("PagedFlowable;\n\nimport");
    assertThat(rx.lines("rx/package-info.java"))
        .contains("@NullMarked", "package io.github.cfdevices.rx;");
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    assertThat(Generated.of(directory, DOCUMENT)).isEqualTo(Generated.of(directory, DOCUMENT));
    assertThat(Generated.rxOf(directory, DOCUMENT)).isEqualTo(Generated.rxOf(directory, DOCUMENT));
  }

  @Test
  void everyFileHasTheHeader() {
    Map<String, String> files = new TreeMap<>(Generated.of(directory, DOCUMENT).files());
    files.putAll(Generated.rxOf(directory, DOCUMENT).files());

    assertThat(files).containsKeys("api/package-info.java", "model/Thing.java", "rx/ThingsRx.java");
    assertThat(files).allSatisfy((name, text) -> assertThat(text).as(name).startsWith(HEADER));
  }

  @Test
  void generatedFilesAreFormatted() {
    Generated sdk = Generated.of(directory, DOCUMENT);

    assertThat(sdk.files())
        .allSatisfy(
            (name, text) ->
                assertThat(text)
                    .as(name)
                    .endsWith("\n")
                    .doesNotEndWith("\n\n")
                    .doesNotContain("\n\n\n", " \n", "{\n\n", "\n\n}", "\t", "_default")
                    .matches(t -> t.lines().allMatch(line -> line.length() <= 100), "is narrow"));
  }

  @Test
  void tagDescribesItsFacade() {
    assertThat(Generated.of(directory, DOCUMENT).lines("api/ThingsApi.java"))
        .contains("/** Things and &lt;more&gt;. */");
  }

  @Test
  void documentWithoutComponentsIsEnough() {
    Generated sdk =
        Generated.of(
            directory,
            """
            paths:
              /things:
                get:
                  tags: [Things]
                  operationId: countThings
                  summary: Counts.
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema: {type: object, properties: {success: {type: boolean}, result: {type: integer}}}
            """);

    assertThat(sdk.lines("api/ThingsService.java")).contains("ApiCall<Long> countThings();");
  }

  @Test
  void responseWithoutATargetIsAnyJson() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated sdk =
        Generated.of(
            directory,
            DOCUMENT
                .replace("'#/components/responses/Things'", "'#/components/responses/No'")
                .replace("x-paging: [{style: cursor, cursor: cursor}]", ""),
            report);

    assertThat(sdk.lines("api/ThingsApi.java"))
        .contains("public ApiCall<RawJson> list(ListThingsParams params) {");
    assertThat(Files.readString(report))
        .contains(
            "#/paths/~1things/get/responses/200: refers to #/components/responses/No, which does"
                + " not exist\n");
  }

  @Test
  void partOfItselfAddsNothing() throws IOException {
    Path report = directory.resolve("report.txt");
    Generated sdk =
        Generated.of(
            directory,
            DOCUMENT.replace(
                "Part: {type: object,",
                "Part: {allOf: [{$ref: '#/components/schemas/Part'}], type: object,"),
            report);

    assertThat(sdk.lines("model/Part.java")).contains("public @Nullable Thing of() {");
    assertThat(Files.readString(report))
        .contains("#/components/schemas/Part: a part of itself, which adds nothing to it\n");
  }
}
