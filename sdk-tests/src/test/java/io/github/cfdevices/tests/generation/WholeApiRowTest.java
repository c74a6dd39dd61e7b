package io.github.cfdevices.tests.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured for the documents of a folder. */
final class WholeApiRowTest {
  @TempDir private Path directory;

  @Test
  void operationsAndExamplesOfEachDocumentAreCounted() throws Exception {
    Path documents = Files.createDirectory(directory.resolve("documents"));
    Files.writeString(
        documents.resolve("new.yaml"),
        """
        openapi: 3.1.0
        info: {title: New, version: '1'}
        paths:
          /things:
            get:
              tags: [A, B]
              operationId: list
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
                      examples:
                        whole: {value: {name: a, size: 1.50}}
                        unknown: {value: {name: a, more: [1]}}
            delete:
              tags: [A]
              operationId: clear
              security: [{key: []}]
              responses: {'204': {description: OK}}
          /wrong/{a.b}:
            get:
              tags: [A]
              operationId: wrong
              parameters: [{name: a.b, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Thing'}
                      example: no object
        components:
          securitySchemes:
            key: {type: mutualTLS}
          schemas:
            Thing: {type: object, properties: {name: {type: string}, size: {type: number}}}
        """);
    Files.writeString(
        documents.resolve("old.json"),
        """
        {"swagger": "2.0", "info": {"title": "Old", "version": "1"},
         "paths": {"/things": {"get": {
           "operationId": "things", "produces": ["application/json"],
           "responses": {"200": {"description": "OK",
             "schema": {"$ref": "#/definitions/Thing"},
             "examples": {"application/json": {"name": "a"}}}}}}},
         "definitions": {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}}}}
        """);
    Files.writeString(documents.resolve("part.yaml"), "Thing: {type: object}\n");
    Path output = directory.resolve("output");

    WholeApiRun.main(new String[] {documents.toString(), output.toString()});
    List<WholeApiRow> rows = new ArrayList<>();
    for (Path document : WholeApiRun.documents(documents)) {
      rows.add(WholeApiRow.of(document, output.resolve(document.getFileName())));
    }

    assertThat(WholeApiRow.table(rows))
        .isEqualTo(
            """
            | document | operations | generated | left out | degraded places | javac errors \
            | examples equal | contradicting | lost |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            | new.yaml | 3 | 2 | 1 | 0 | 0 | 2 | 1 | 0 |
            | old.json | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 0 |

            - new.yaml: contradicting: GET /wrong/{a.b} answer: Expected BEGIN_OBJECT but was \
            STRING at path $ (: string found, object expected)
            """);
  }
}
