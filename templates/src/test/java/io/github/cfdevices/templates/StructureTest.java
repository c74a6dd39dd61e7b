package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about an operation where the document has no hints. */
final class StructureTest {
  private static final String SERVICE = "api/ThingsService.java";
  private static final String API = "api/ThingsApi.java";
  private static final String LIST = "result: {type: array, items: {type: string}}";
  private static final String NO_PARAMETER = "";
  private static final String PAGE =
      "{name: page, in: query, schema: {type: number}}, {name: per_page, in: query, schema: {type:"
          + " number}}";
  private static final String CURSOR = "{name: cursor, in: query, schema: {type: string}}";

  @TempDir Path directory;

  @Test
  void envelopeWithoutResultIsEmpty() {
    assertThat(sdk("messages: {}", NO_PARAMETER).lines(SERVICE))
        .contains("ApiCall<Done> callThings();");
    assertThat(sdk("result: {enum: [null], nullable: true}", NO_PARAMETER).lines(SERVICE))
        .contains("ApiCall<Done> callThings();");
    assertThat(sdk("result: {type: object, nullable: true}", NO_PARAMETER).lines(SERVICE))
        .contains("ApiCall<Done> callThings();");
  }

  @Test
  void nullableElementsOfAResultAreRawJson() throws IOException {
    Path report = directory.resolve("report.txt");
    String text = "{type: string, nullable: true}";

    assertThat(sdk("result: {type: array, items: " + text + "}", NO_PARAMETER).lines(SERVICE))
        .contains("ApiCall<List<RawJson>> callThings();");
    assertThat(
            sdk("result: {additionalProperties: {type: array, items: " + text + "}}", NO_PARAMETER)
                .lines(SERVICE))
        .contains("ApiCall<Map<String, List<RawJson>>> callThings();");
    Generated.of(
        directory,
        document("result: {type: array, items: " + text + "}", NO_PARAMETER, "summary: Calls."),
        report);
    assertThat(Files.readAllLines(report))
        .containsSequence(
            "1 places with a less precise type",
            "  GET /things 200/items: a nullable item of a result");
  }

  @Test
  void bodyWithMembersThatAnEnvelopeLacksIsTheResult() {
    assertThat(sdk("a: {type: string}", NO_PARAMETER).lines(SERVICE))
        .containsSequence("@BareResult(BodyKind.JSON)", "@GET(\"things\")")
        .contains("ApiCall<CallThingsResult> callThings();");
    assertThat(sdk(LIST + "\n            total: {type: integer}", PAGE).lines(SERVICE))
        .contains("@BareResult(BodyKind.JSON)", "ApiCall<CallThingsResult> callThings(");
    assertThat(
            sdk(LIST + "\n            total: {type: integer}", NO_PARAMETER, "x-envelope: true")
                .lines(SERVICE))
        .contains("ApiCall<List<String>> callThings();");
  }

  @Test
  void reportNamesListsWithoutPaging() throws IOException {
    Path report = directory.resolve("report.txt");
    String offset = "{name: offset, in: query, schema: {type: integer}}";

    Generated.of(directory, document(LIST, offset + ", " + PAGE, "summary: Calls."), report);
    assertThat(Files.readAllLines(report)).noneMatch(line -> line.contains("without paging"));

    Generated.of(directory, document(LIST, offset, "summary: Calls."), report);
    assertThat(Files.readAllLines(report))
        .containsSequence(
            "1 list operations without paging",
            "  GET /things: no hint for the query parameters offset");
  }

  @Test
  void documentedFailureThatIsNoEnvelopeBecomesAModel() {
    String failure = "{description: No., content: {application/problem+json: {schema: SCHEMA}}}";
    Generated sdk =
        Generated.of(
            directory,
            document(LIST, NO_PARAMETER, "summary: Calls.")
                    .replace(
                        "        '200':\n",
                        "        '400': "
                            + failure.replace("SCHEMA", "{$ref: '#/components/schemas/Problem'}")
                            + "\n        '500': "
                            + failure.replace("SCHEMA", "{$ref: '#/components/schemas/Envelope'}")
                            + "\n        '502': {$ref: '#/paths/~1x/get/responses/502'}"
                            + "\n        '200':\n")
                + """
                components:
                  schemas:
                    Problem: {type: object, properties: {title: {type: string}}}
                    Envelope: {type: object, properties: {success: {type: boolean}, errors: {}}}
                """);

    assertThat(sdk.files())
        .containsKey("model/Problem.java")
        .doesNotContainKey("model/Envelope.java");
  }

  @Test
  void resultOfAnyFormIsKept() {
    assertThat(sdk("result: {type: object}", NO_PARAMETER).lines(SERVICE))
        .contains("ApiCall<RawJson> callThings();");
  }

  @Test
  void listWithPageNumberIsWalkedByIt() {
    Generated sdk = sdk(LIST, PAGE);

    assertThat(sdk.lines(API))
        .contains(
            "public Paged<String> callThings(CallThingsParams params) {",
            "return Paged.byNumber(params.perPage(), token -> service.callThings(token,"
                + " params.perPage()));");
    assertThat(sdk.lines(SERVICE)).anyMatch(line -> line.contains("@Nullable Long page,"));
  }

  @Test
  void listWithoutSignOfItsEndIsNotWalked() {
    assertThat(sdk(LIST, "{name: page, in: query, schema: {type: integer}}").lines(API))
        .contains("public ApiCall<List<String>> callThings(CallThingsParams params) {");
  }

  @Test
  void listWithCursorIsWalkedByItIfResponsesHaveOne() {
    String info = "\n            result_info: {type: object, properties: {cursor: {type: string}}}";

    assertThat(sdk(LIST + info, CURSOR).lines(API))
        .contains("return Paged.byCursor(token -> service.callThings(token));");
    assertThat(sdk(LIST, CURSOR).lines(API))
        .contains("public ApiCall<List<String>> callThings(CallThingsParams params) {");
  }

  @Test
  void onlyListInAnObjectHoldsTheItems() {
    Generated sdk =
        sdk(
            "result: {type: object, properties: {things: {type: array, items: {type: string}}}}",
            PAGE);

    assertThat(sdk.lines(SERVICE)).contains("@ResultAt(\"things\")");
    assertThat(sdk.lines(API))
        .contains("public Paged<String> callThings(CallThingsParams params) {");
  }

  @Test
  void objectWithMoreThanAListIsNoList() {
    Generated sdk =
        sdk(
            "result: {type: object, properties: {n: {type: string}, things: {type: array, items:"
                + " {}}}}",
            PAGE);

    assertThat(sdk.lines(SERVICE)).noneMatch(line -> line.startsWith("@ResultAt"));
  }

  @Test
  void hintWinsOverStructure() {
    Generated sdk = sdk(LIST, PAGE, "x-paging: [{style: single}]");

    assertThat(sdk.lines(API)).anyMatch(line -> line.contains("Paged.single("));
  }

  @Test
  void singlePageContinuesByThePageNumberOfTheDocument() {
    Generated sdk = sdk(LIST, PAGE, "x-paging: [{style: single}]");

    assertThat(String.join(" ", sdk.lines(API)))
        .contains(
            "return Paged.single( () -> service.callThings(params.page(), params.perPage()),"
                + " Paged.byNumber(params.perPage(), token -> service.callThings(token,"
                + " params.perPage())));");
  }

  @Test
  void singlePageContinuesByTheCursorOfTheDocument() {
    String info = "\n            result_info: {type: object, properties: {cursor: {type: string}}}";
    Generated sdk = sdk(LIST + info, CURSOR, "x-paging: [{style: single}]");

    assertThat(String.join(" ", sdk.lines(API)))
        .contains(
            "return Paged.single( () -> service.callThings(params.cursor()),"
                + " Paged.byCursor(token -> service.callThings(token)));");
  }

  @Test
  void singlePageWithoutParametersDoesNotContinue() {
    assertThat(sdk(LIST, NO_PARAMETER, "x-paging: [{style: single}]").lines(API))
        .anyMatch(line -> line.startsWith("return Paged.single(() -> service.callThings("))
        .noneMatch(line -> line.contains("Paged.by"));
  }

  private Generated sdk(String members, String parameters) {
    return sdk(members, parameters, "summary: Calls.");
  }

  private Generated sdk(String members, String parameters, String hint) {
    return Generated.of(directory, document(members, parameters, hint));
  }

  private static String document(String members, String parameters, String hint) {
    return """
        paths:
          /things:
            get:
              tags: [Things]
              operationId: callThings
              HINT
              parameters: [PARAMETERS]
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          success: {type: boolean}
                          errors: {type: array, items: {}}
                          MEMBERS
        """
        .replace("HINT", hint)
        .replace("PARAMETERS", parameters)
        .replace("MEMBERS", members.replaceAll("\n *", "\n                  "));
  }
}
