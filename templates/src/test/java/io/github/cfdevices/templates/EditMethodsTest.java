package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditMethodsTest {
  private static final String API = "api/ThingsApi.java";

  @TempDir Path directory;

  @Test
  void resourceThatCanBePutAsItWasReadCanBeEdited() {
    assertThat(sdk("", "Thing", "ThingRequest").lines(API))
        .containsSequence(
            "public ApiCall<Thing> editThing(String thingId, BiConsumer<Thing, ThingRequest.Builder> change) {",
            "return editThing(thingId, change, OnConflict.FAIL, OnMissing.FAIL);")
        .containsSequence(
            "return Edit.of(",
            "getThing(thingId),",
            "Thing::toRequestBuilder,",
            "change,",
            "ThingRequest.Builder::build,",
            "request -> putThing(thingId, request));");
  }

  @Test
  void requestThatIsNotMadeOfTheResponseCannotBeEdited() {
    assertThat(sdk("", "Thing", "Other").lines(API))
        .anyMatch(line -> line.contains("putThing("))
        .noneMatch(line -> line.contains("BiConsumer"));
  }

  @Test
  void responsesOfTwoKindsCannotBeEdited() {
    assertThat(sdk("", "Other", "ThingRequest").lines(API))
        .noneMatch(line -> line.contains("BiConsumer"));
  }

  @Test
  void putWithOptionsCannotBeEdited() {
    assertThat(
            sdk("- {name: force, in: query, schema: {type: boolean}}", "Thing", "ThingRequest")
                .lines(API))
        .noneMatch(line -> line.contains("BiConsumer"));
  }

  @Test
  void argumentsArePassedByTheirNamesInTheDocument() {
    assertThat(
            sdk(nested(
                    "{name: account, in: path, required: true, schema: {type: string}}",
                    "{name: account, in: path, required: true, schema: {type: string}}"))
                .lines(API))
        .contains("return editThing(account, thingId, change, OnConflict.FAIL, OnMissing.FAIL);")
        .containsSequence(
            "getThing(account, thingId),",
            "Thing::toRequestBuilder,",
            "change,",
            "ThingRequest.Builder::build,",
            "request -> putThing(thingId, account, request));");
  }

  @Test
  void resourceWithArgumentsOfTwoKindsCannotBeEdited() {
    String string = "{name: account, in: path, required: true, schema: {type: string}}";
    String integer = "{name: account, in: path, required: true, schema: {type: integer}}";
    String fromClient = string.replace("schema:", "x-client-default: account_id, schema:");

    for (String put : List.of(integer, fromClient)) {
      assertThat(sdk(nested(string, put)).lines(API))
          .anyMatch(line -> line.contains("putThing("))
          .noneMatch(line -> line.contains("BiConsumer"));
    }
  }

  @Test
  void argumentDoesNotHideTheRequest() {
    assertThat(sdk(document("", "Thing", "ThingRequest").replace("thing_id", "request")).lines(API))
        .containsSequence(
            "getThing(requestValue),",
            "Thing::toRequestBuilder,",
            "change,",
            "ThingRequest.Builder::build,",
            "request -> putThing(requestValue, request));");
  }

  @ParameterizedTest
  @CsvSource({
    "replace, edit",
    "replaceThing, editThing",
    "putThing, editThing",
    "updateThing, editThing",
    "setup, editSetup",
    "thingPut, editThingPut"
  })
  void methodThatEditsIsNamedAfterThePut(String put, String edit) {
    assertThat(source(document("", "Thing", "ThingRequest").replace("putThing", put)))
        .contains("ApiCall<Thing> " + put + "(String thingId, ThingRequest")
        .contains("ApiCall<Thing> " + edit + "(String thingId, BiConsumer<");
  }

  @Test
  void methodThatEditsHasANameOfItsOwn() {
    String delete =
        """
            delete:
              tags: [Things]
              operationId: editThing
              parameters:
                - {name: thing_id, in: path, required: true, schema: {type: string}}
              responses:
                '200': {$ref: '#/components/responses/Thing'}
        components:
        """;

    assertThat(source(document("", "Thing", "ThingRequest").replace("components:\n", delete)))
        .contains("ApiCall<Thing> editThing(String thingId) {")
        .contains("ApiCall<Thing> editPutThing(String thingId, BiConsumer<");
  }

  @Test
  void editedModelsFindTheirMissingProperties() {
    Generated sdk =
        Generated.of(
            directory,
            document("", "Thing", "ThingRequest")
                .replace(
                    "properties: {a: {type: string}}\n    ThingRequest: {type: object, properties:"
                        + " {a: {type: string}}}",
                    "properties: {missing: {type: string}, part: {$ref: '#/components/schemas/Part'},"
                        + " more: {type: array, items: {$ref: '#/components/schemas/Part'}},"
                        + " day: {type: string, nullable: true}, free: {$ref: '#/components/schemas/Free'}}\n"
                        + "    Part: {type: object, required: [a], properties: {a: {type: string},"
                        + " secret: {type: string, x-hidden-in-responses: true}}}\n"
                        + "    Free: {type: object, properties: {a: {type: string}}}\n"
                        + "    ThingRequest: {type: object, required: [missing, day], properties:"
                        + " {missing: {type: string}, part: {$ref: '#/components/schemas/Part'},"
                        + " more: {type: array, items: {$ref: '#/components/schemas/Part'}},"
                        + " day: {type: string, nullable: true}, free: {$ref: '#/components/schemas/Free'}}}"));

    assertThat(sdk.lines("model/ThingRequest.java"))
        .containsSequence(
            "protected void findMissing(MissingMembers missing) {",
            "missing.required(\"missing\", this.missing);",
            "missing.nested(\"part\", this.part);",
            "missing.nested(\"more\", this.more);",
            "missing.requiredOrNull(\"day\", this.day);",
            "}");
    assertThat(sdk.lines("model/Part.java")).contains("missing.required(\"a\", this.a);");
    assertThat(sdk.file("model/Thing.java")).doesNotContain("findMissing");
    assertThat(sdk.file("model/Free.java")).doesNotContain("findMissing");
    assertThat(sdk.file(API).replaceAll("\\s+\\* ", " "))
        .contains("The API is known to omit {@code secret}.");
  }

  private String source(String document) {
    return sdk(document).file(API).replaceAll("(?<=\\()\\s+", "").replaceAll("\\s+", " ");
  }

  private Generated sdk(String putParameter, String response, String request) {
    return sdk(document(putParameter, response, request));
  }

  private Generated sdk(String document) {
    return Generated.of(directory, document);
  }

  /** Returns a document whose PUT declares the variables of the path in another order. */
  private static String nested(String getParameter, String putParameter) {
    return document("- " + putParameter, "Thing", "ThingRequest")
        .replace("/things/{thing_id}", "/accounts/{account}/things/{thing_id}")
        .replaceFirst("(?m)^( +- )\\{name: thing_id", "$1" + getParameter + "\n$0");
  }

  private static String document(String putParameter, String response, String request) {
    return """
        paths:
          /things/{thing_id}:
            get:
              tags: [Things]
              operationId: getThing
              parameters:
                - {name: thing_id, in: path, required: true, schema: {type: string}}
              responses:
                '200': {$ref: '#/components/responses/Thing'}
            put:
              tags: [Things]
              operationId: putThing
              parameters:
                - {name: thing_id, in: path, required: true, schema: {type: string}}
                PARAMETER
              requestBody:
                content:
                  application/json: {schema: {$ref: '#/components/schemas/REQUEST'}}
              responses:
                '200': {$ref: '#/components/responses/RESPONSE'}
        components:
          responses:
            Thing:
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {success: {type: boolean}, result: {$ref: '#/components/schemas/Thing'}}}
            Other:
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {success: {type: boolean}, result: {$ref: '#/components/schemas/Other'}}}
          schemas:
            Thing:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties: {a: {type: string}}
            ThingRequest: {type: object, properties: {a: {type: string}}}
            Other: {type: object, properties: {a: {type: string}}}
        """
        .replace("PARAMETER", putParameter)
        .replace("RESPONSE", response)
        .replace("REQUEST", request);
  }
}
