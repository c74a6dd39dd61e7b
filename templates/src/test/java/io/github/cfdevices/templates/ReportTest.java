package io.github.cfdevices.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says about what is generated in another way than the document describes. */
final class ReportTest {
  @TempDir private Path directory;

  @Test
  void placesAreListedForTheOperationsThatUseThem() throws IOException {
    assertThat(
            report(
                """
                paths:
                  /first:
                    get: {tags: [A], operationId: first, responses: {'200': {$ref: '#/components/responses/Odd'}}}
                  /second:
                    get: {tags: [A], operationId: second, responses: {'200': {$ref: '#/components/responses/Plain'}}}
                  /third:
                    get:
                      tags: [A]
                      operationId: third
                      parameters:
                        - {name: by, in: query, schema: {}}
                      responses: {'200': {$ref: '#/components/responses/Plain'}}
                components:
                  responses:
                    Odd: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Outer'}}}}
                    Plain: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Plain'}}}}
                  schemas:
                    Outer: {type: object, properties: {inner: {$ref: '#/components/schemas/Inner'}}}
                    Inner: {type: object, properties: {odd: {allOf: [{type: string}, {type: integer}]}}}
                    Plain: {type: object, properties: {name: {type: string}}}
                """))
        .contains(
            """
            2 places with a less precise type
              #/components/schemas/Inner/properties/odd: conflicting parts: string and integer
              GET /third query parameter by: a string of any format
            2 operations with such places
              GET /first: #/components/schemas/Inner/properties/odd
              GET /third: GET /third query parameter by
            """);
  }

  @Test
  void operationWithTwoTagsIsCountedOnce() throws IOException {
    assertThat(report(thing("tags: [A, B]")))
        .startsWith(
            """
            1 operations in the document
            1 models
            1 operations
            1 operations with one result
            """);
  }

  @Test
  void hiddenOperationIsLeftOut() throws IOException {
    assertThat(
            report(
                thing("tags: [A]")
                    + """
                      /hidden:
                        get: {x-internal: true, responses: {'200': {description: OK}}}
                    """))
        .startsWith("2 operations in the document\n")
        .contains("1 operations left out\n  GET /hidden: x-internal is true\n");
  }

  @Test
  void requestsToTheAppAreListed() throws IOException {
    assertThat(
            report(
                thing(
                    """
                    tags: [A]
                          callbacks:
                            done: {'{$request.query.url}': {post: {responses: {'200': {description: OK}}}}}
                    """
                        .strip())))
        .contains(
            """
            1 parts of operations and schemas ignored
              #/paths/~1things/get/callbacks/done: a callback, which is a request to the app
            """);
  }

  @Test
  void namesWithOtherLettersAreListed() throws IOException {
    assertThat(
            report(
                """
                paths:
                  /things:
                    get:
                      tags: [A]
                      operationId: default
                      responses:
                        '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/String'}}}}
                components:
                  schemas:
                    String: {type: object, properties: {class: {type: string}, '@at': {type: string}, plain_name: {type: string}, plainName: {type: string}, kind: {$ref: '#/components/schemas/Kind'}, named: {type: string, enum: ['+1'], x-enum-varnames: [UP]}}}
                    Kind: {type: string, enum: ['+1', '1', a-b]}
                """))
        .contains(
            """
            6 names with other letters than in the document
              #/components/schemas/Kind 1: _12
              #/components/schemas/String: StringModel
              #/components/schemas/String @at: atAt
              #/components/schemas/String class: classValue
              #/components/schemas/String plainName: plainNameXd375
              GET /things operationId default: defaultCall
            """);
  }

  @Test
  void pagingThatIsFoundIsListed() throws IOException {
    assertThat(
            report(
                """
                paths:
                  /things:
                    get:
                      tags: [A]
                      operationId: things
                      parameters:
                        - {name: page, in: query, schema: {type: integer}}
                        - {name: per_page, in: query, schema: {type: integer}}
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
                                  result: {type: array, items: {type: string}}
                """))
        .contains(
            """
            1 decisions that the document does not state
              GET /things: a list that continues with the parameter page (hint: x-paging)
            """);
  }

  @Test
  void envelopesWithoutSuccessAreListed() throws IOException {
    String get =
        """
            get:
              tags: [A]
              responses:
                '200':
                  description: OK
                  content: {application/json: {schema: {type: object, properties: {PROPERTIES}}}}
        """;

    assertThat(
            report(
                "paths:\n  /bare:\n"
                    + get.replace("PROPERTIES", "result: {type: string}")
                    + "  /whole:\n"
                    + get.replace("PROPERTIES", "result: {type: string}, success: {type: boolean}")
                    + """
                    components:
                      schemas:
                        Failure: {type: object, properties: {success: {type: boolean}, errors: {}}}
                    """))
        .contains(
            """
            1 decisions that the document does not state
              GET /bare: an envelope, although the response does not declare success (hint: x-envelope: false)
            """);
  }

  @Test
  void discriminatorsThatAreFoundAreListed() throws IOException {
    assertThat(
            report(
                    thing("tags: [A]")
                            .replace(
                                "{type: object, properties: {name: {type: string}}}",
                                "{$ref: '#/components/schemas/Owner'}")
                        + """
                        components:
                          schemas:
                            Owner:
                              type: object
                              properties:
                                declared:
                                  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                                  discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', b: '#/components/schemas/B'}}
                                found: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                                present: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]}
                                type: {type: string, enum: [e, f]}
                                beside: {oneOf: [{$ref: '#/components/schemas/E'}, {$ref: '#/components/schemas/F'}]}
                            A: {type: object, properties: {kind: {type: string, enum: [a]}}}
                            B: {type: object, properties: {kind: {type: string, enum: [b]}}}
                            C: {type: object, required: [c], properties: {c: {type: string}}}
                            D: {type: object, required: [d], properties: {d: {type: string}}}
                            E: {type: object, properties: {size: {type: string}}}
                            F: {type: object, properties: {size: {type: string}}}
                        """)
                .lines()
                .filter(line -> line.contains("a union"))
                .toList())
        .containsExactly(
            "  #/components/schemas/Owner/properties/beside: a union whose members are identified"
                + " by the property type beside it (hint: x-sibling-discriminator)",
            "  #/components/schemas/Owner/properties/found: a union whose members are identified by"
                + " the property kind (hint: discriminator)",
            "  #/components/schemas/Owner/properties/present: a union whose members are identified"
                + " by the properties that are present (hint: discriminator)");
  }

  @Test
  void rangesOfMediaTypesThatAreReadAsJsonAreListed() throws IOException {
    assertThat(
            report(
                """
                paths:
                  /things:
                    put:
                      tags: [A]
                      operationId: put
                      requestBody:
                        content: {'*/*': {schema: {type: object, properties: {name: {type: string}}}}}
                      responses:
                        '200':
                          description: OK
                          content: {'*/*': {schema: {type: object, properties: {name: {type: string}}}}}
                """))
        .contains(
            """
            2 decisions that the document does not state
              PUT /things 200: JSON of the media type */* (hint: application/json)
              PUT /things request: JSON of the media type */* (hint: application/json)
            """);
  }

  private String report(String document) throws IOException {
    Path report = directory.resolve("report.txt");
    Generated.of(directory, document, report);
    return Files.readString(report);
  }

  private static String thing(String keywords) {
    return """
    paths:
      /things:
        get:
          %s
          operationId: things
          responses:
            '200':
              description: OK
              content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
    """
        .formatted(keywords);
  }
}
