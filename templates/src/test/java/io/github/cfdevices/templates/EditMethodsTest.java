package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditMethodsTest {
  private static final String API = "api/ThingsApi.java";

  @TempDir Path directory;

  @Test
  void resourceThatCanBePutAsItWasReadCanBeEdited() {
    assertThat(sdk("", "Thing", "ThingRequest").lines(API))
        .containsSequence(
            "public ApiCall<Thing> putThing(String thingId, BiConsumer<Thing, ThingRequest.Builder> edit) {",
            "return putThing(thingId, edit, OnConflict.FAIL);")
        .containsSequence(
            "return Edit.of(",
            "getThing(thingId),",
            "Thing::toRequestBuilder,",
            "edit,",
            "request -> putThing(thingId, request.build()));");
  }

  @Test
  void requestThatIsNotMadeOfTheAnswerCannotBeEdited() {
    assertThat(sdk("", "Thing", "Other").lines(API))
        .anyMatch(line -> line.contains("putThing("))
        .noneMatch(line -> line.contains("BiConsumer"));
  }

  @Test
  void answersOfTwoKindsCannotBeEdited() {
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

  private Generated sdk(String putParameter, String answer, String request) {
    return Generated.of(
        directory,
        """
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
                '200': {$ref: '#/components/responses/ANSWER'}
        components:
          responses:
            Thing:
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {result: {$ref: '#/components/schemas/Thing'}}}
            Other:
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {result: {$ref: '#/components/schemas/Other'}}}
          schemas:
            Thing:
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              properties: {a: {type: string}}
            ThingRequest: {type: object, properties: {a: {type: string}}}
            Other: {type: object, properties: {a: {type: string}}}
        """
            .replace("PARAMETER", putParameter)
            .replace("ANSWER", answer)
            .replace("REQUEST", request));
  }
}
