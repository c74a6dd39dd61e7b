package io.github.cfdevices.apidiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfdevices.apidiff.Change.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentChangesTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /other: {get: {responses: {'200': {description: OK}}}}
        /things:
          get:
            operationId: listThings
            description: Lists.
            security: [{token: []}]
            parameters:
              - {name: search, in: query, schema: {type: string, maxLength: 9}}
              - {name: page, in: query, schema: {type: integer, maximum: 9}}
            responses:
              '404': {description: No.}
              '200':
                description: OK
                headers: {cf-ray: {schema: {type: string}}}
                content:
                  text/plain: {}
                  application/json:
                    schema:
                      allOf:
                        - type: object
                          properties:
                            meta: {type: integer}
                            result: {type: array, items: {$ref: '#/components/schemas/Thing'}}
          post:
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
            responses:
              '200': {description: OK}
      components:
        securitySchemes: {token: {type: http, scheme: bearer}}
        schemas:
          Thing:
            type: object
            required: [name]
            properties: {size: {type: integer}, name: {type: string, description: The name.},
              state: {$ref: '#/components/schemas/State'},
              pet: {$ref: '#/components/schemas/Pet'},
              parts: {type: array, items: {$ref: '#/components/schemas/Thing'}},
              tags: {type: object, additionalProperties: {type: string, maxLength: 5}}}
          State: {type: string, enum: [up, down]}
          Pet: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
          Cat: {type: object, properties: {a: {type: string}, b: {type: string}}}
          Dog: {type: object, properties: {a: {type: string}}}
          Cow: {type: object, properties: {a: {type: string}}}
      """;

  @TempDir Path directory;

  @Test
  void sameDocumentHasNoChanges() {
    assertThat(edited("search", "search")).isEmpty();
  }

  @Test
  void proseIsNotCompared() {
    assertThat(edited("The name.", "Its name.")).isEmpty();
    assertThat(edited("description: Lists.", "description: Lists them.")).isEmpty();
  }

  @Test
  void propertyIsToldOnceByItsSchema() {
    assertThat(edited("size: {", "age: {type: integer}, size: {"))
        .containsExactly(new Change(Kind.ADDED, "`Thing.age` added"));
  }

  @Test
  void propertyThatWasPromisedBreaksWhenItGoes() {
    assertThat(edited("size: {type: integer}, ", ""))
        .containsExactly(new Change(Kind.CHANGED, "`Thing.size` removed"));
    assertThat(edited("name: {type: string, description: The name.},", ""))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.name` removed"));
  }

  @Test
  void propertyThatMustBeSentBreaks() {
    assertThat(edited("required: [name]", "required: [name, size]"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing required size` added"));
  }

  @Test
  void typeBreaks() {
    assertThat(edited("size: {type: integer}", "size: {type: string}"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.size`: type changed"));
  }

  @Test
  void enumIsOpenInAnswersAndClosedInRequests() {
    assertThat(edited("enum: [up, down]", "enum: [up, down, left]"))
        .containsExactly(new Change(Kind.ADDED, "`State enum left` added"));
    assertThat(edited("enum: [up, down]", "enum: [up]"))
        .containsExactly(new Change(Kind.BREAKING, "`State enum down` removed"));
  }

  @Test
  void membersOfAUnionAreComparedApart() {
    assertThat(edited("a: {type: string}, b: {type: string}", "b: {type: string}"))
        .containsExactly(new Change(Kind.CHANGED, "`Cat.a` removed"));
    assertThat(edited("Dog'}]}", "Dog'}, {$ref: '#/components/schemas/Cow'}]}"))
        .containsExactly(new Change(Kind.ADDED, "`Pet variant Cow` added"));
    assertThat(edited(", {$ref: '#/components/schemas/Dog'}", ""))
        .containsExactly(new Change(Kind.BREAKING, "`Pet variant Dog` removed"));
  }

  @Test
  void limitsOfWhatIsSentBreak() {
    assertThat(edited("maxLength: 9", "maxLength: 8"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter search`: max length changed"));
    assertThat(edited("maximum: 9", "maximum: 8"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter page`: numeric range changed"));
    assertThat(edited("maxLength: 5", "maxLength: 6"))
        .containsExactly(new Change(Kind.CHANGED, "`Thing.tags.*`: max length changed"));
  }

  @Test
  void parametersBreakIfRequiredOrGone() {
    assertThat(edited("- {name: page", "- {name: x, in: query}\n        - {name: page"))
        .containsExactly(new Change(Kind.ADDED, "`GET /things parameter x` added"));
    assertThat(
            edited(
                "- {name: page", "- {name: x, in: query, required: true}\n        - {name: page"))
        .containsExactly(new Change(Kind.BREAKING, "`GET /things parameter x` added"));
    assertThat(edited("- {name: search, in: query, schema: {type: string, maxLength: 9}}\n", ""))
        .containsExactly(new Change(Kind.BREAKING, "`GET /things parameter search` removed"));
    assertThat(edited("- {name: search, in", "- {name: search, required: true, in"))
        .containsExactly(new Change(Kind.BREAKING, "`GET /things parameter search`: now required"));
  }

  @Test
  void answersAreCompared() {
    assertThat(edited("'404': {description: No.}", ""))
        .containsExactly(new Change(Kind.BREAKING, "`GET /things status 404` removed"));
    assertThat(edited("headers: {cf-ray: {schema: {type: string}}}", "headers: {}"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things status 200 header cf-ray` removed"));
    assertThat(edited("text/plain: {}", "text/html: {}"))
        .containsExactly(
            new Change(Kind.ADDED, "`GET /things status 200 text/html` added"),
            new Change(Kind.BREAKING, "`GET /things status 200 text/plain` removed"));
    assertThat(edited("meta: {type: integer}", "other: {type: integer}"))
        .containsExactly(
            new Change(Kind.ADDED, "`GET /things status 200 application/json.other` added"),
            new Change(Kind.CHANGED, "`GET /things status 200 application/json.meta` removed"));
  }

  @Test
  void endpointsAreCompared() {
    assertThat(edited("  /other: {", "  /another: {get: {responses: {}}}\n  /other: {"))
        .containsExactly(new Change(Kind.ADDED, "`GET /another` added"));
    assertThat(edited("  /other: {get: {responses: {'200': {description: OK}}}}\n", ""))
        .containsExactly(new Change(Kind.BREAKING, "`GET /other` removed"));
    assertThat(edited("operationId: listThings", "deprecated: true"))
        .containsExactly(new Change(Kind.CHANGED, "`GET /things`: now deprecated"));
    assertThat(edited("security: [{token: []}]", "security: []"))
        .containsExactly(new Change(Kind.BREAKING, "`GET /things`: security requirements changed"));
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("other.yaml"), "other: true");

    assertThatThrownBy(() -> DocumentChanges.between(file, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no OpenAPI document with components: " + file);
  }

  private List<Change> edited(String text, String replacement) {
    assertThat(DOCUMENT).contains(text);
    return DocumentChanges.between(
        write("before.yaml", DOCUMENT), write("now.yaml", DOCUMENT.replace(text, replacement)));
  }

  private Path write(String name, String document) {
    try {
      return Files.writeString(directory.resolve(name), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
