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
                        - {name: by, in: query, schema: {oneOf: [{type: string}, {type: boolean}]}}
                      responses: {'200': {$ref: '#/components/responses/Plain'}}
                components:
                  responses:
                    Odd: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Outer'}}}}
                    Plain: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Plain'}}}}
                  schemas:
                    Outer: {type: object, properties: {inner: {$ref: '#/components/schemas/Inner'}}}
                    Inner: {type: object, properties: {odd: {oneOf: [{type: string}, {type: integer}]}}}
                    Plain: {type: object, properties: {name: {type: string}}}
                """))
        .contains(
            """
            2 places with a less precise type
              #/components/schemas/Inner/properties/odd: a union without a common Java type: string, integer
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
                    String: {type: object, properties: {class: {type: string}, '@at': {type: string}, plain_name: {type: string}, plainName: {type: string}}}
                """))
        .contains(
            """
            5 names with other letters than in the document
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
