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
                            note: {type: string}
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
        .containsExactly(
            new Change(Kind.BREAKING, "`Thing.size`: type changed from integer to string"));
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
            new Change(
                Kind.BREAKING, "`GET /things parameter search`: max length changed from 9 to 8"));
    assertThat(edited("maximum: 9", "maximum: 8"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter page`: maximum changed from 9 to 8"));
    assertThat(edited("maxLength: 5", "maxLength: 6"))
        .containsExactly(
            new Change(Kind.CHANGED, "`Thing.tags.*`: max length changed from 5 to 6"));
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
        .hasMessage("other.yaml: the document has no version, such as openapi: 3.0.3");
  }

  @Test
  void limitsAreToldWithTheirValues() {
    assertThat(edited("maxLength: 9", "minLength: 2, maxLength: 9"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter search`: min length 2 added"));
    assertThat(edited("maxLength: 9", "pattern: '[a-z]+', maxLength: 9"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter search`: pattern changed"));
    assertThat(edited("maximum: 9", "minimum: 0, exclusiveMinimum: true"))
        .containsExactly(
            new Change(
                Kind.BREAKING,
                "`GET /things parameter page`: minimum 0 (exclusive) added, maximum 9 removed"));
    assertThat(edited("type: integer, maximum", "type: integer, format: int32, maximum"))
        .containsExactly(
            new Change(Kind.BREAKING, "`GET /things parameter page`: format int32 added"));
  }

  @Test
  void minimumLengthOfAResponseIsCompatible() {
    assertThat(edited("note: {type: string}", "note: {type: string, minLength: 2}"))
        .containsExactly(
            new Change(
                Kind.CHANGED,
                "`GET /things status 200 application/json.note`: min length 2 added"));
  }

  @Test
  void minimumNumberOfPropertiesIsCompared() {
    assertThat(edited("tags: {type: object,", "tags: {type: object, minProperties: 1,"))
        .containsExactly(new Change(Kind.BREAKING, "`Thing.tags`: min properties 1 added"));
  }

  @Test
  void documentsOfDifferentVersionsAreCompared() {
    String swagger =
        """
        swagger: '2.0'
        info: {title: Test, version: '1'}
        paths:
          /things:
            get:
              produces: [application/json]
              responses: {'200': {description: OK, schema: {$ref: '#/definitions/Thing'}}}
        definitions:
          Thing: {type: object, properties: {size: {type: integer, exclusiveMinimum: true, minimum: 1}}}
        """;
    String later =
        """
        {"openapi": "3.1.0", "info": {"title": "Test", "version": "2"}, "paths": {"/things": {"get": {
          "responses": {"200": {"description": "OK", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
          "components": {"schemas": {"Thing": {"type": "object", "properties": {
            "size": {"type": "integer", "exclusiveMinimum": 1}, "name": {"type": ["string", "null"]}}}}}}
        """;

    assertThat(DocumentChanges.between(write("old.yaml", swagger), write("new.json", later)))
        .containsExactly(new Change(Kind.ADDED, "`Thing.name` added"));
  }

  @Test
  void schemasInOtherFilesAreCompared() {
    String document =
        """
        openapi: 3.0.3
        info: {title: Test, version: '1'}
        paths:
          /things:
            get:
              responses:
                '200': {description: OK, content: {application/json: {schema: {$ref: 'FILE#/Thing'}}}}
        """;
    write("parts.yaml", "Thing: {type: object, properties: {size: {type: integer}}}");
    write("more.yaml", "Thing: {type: object, properties: {name: {type: string}}}");

    assertThat(
            DocumentChanges.between(
                write("before.yaml", document.replace("FILE", "parts.yaml")),
                write("now.yaml", document.replace("FILE", "more.yaml"))))
        .containsExactly(
            new Change(Kind.ADDED, "`Thing.name` added"),
            new Change(Kind.CHANGED, "`Thing.size` removed"));
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
