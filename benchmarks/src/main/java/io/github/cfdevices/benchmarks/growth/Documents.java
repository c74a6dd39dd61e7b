package io.github.cfdevices.benchmarks.growth;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Synthetic documents of any size; each schema is different and has its own GET. */
final class Documents {
  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Things, version: '1'}
      servers: [{url: 'https://api.example.com'}]
      tags:
      %spaths:
      %scomponents:
        schemas:
      %s""";
  private static final String TAG = "  - name: Things%d\n";
  private static final int SCHEMAS_A_TAG = 10;
  private static final String PATH =
      """
        /things%1$d/{id}:
          get:
            tags: [Things%2$d]
            operationId: getThing%1$d
            summary: Returns a thing.
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: The thing.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        success: {type: boolean}
                        result: {$ref: '#/components/schemas/Thing%1$d'}
      """;
  private static final String SCHEMA =
      """
          Thing%1$d:
            type: object
            required: [id]
            properties:
              id: {type: string, description: The id.}
              name_%1$d: {type: string, nullable: true}
              size_%1$d: {type: integer, minimum: 0}
              ratio: {type: number}
              active: {type: boolean}
              created_at: {type: string, format: date-time}
              labels: {type: array, items: {type: string}}
              state: {type: string, enum: [on, off, unknown]}
              counts: {type: object, additionalProperties: {type: integer}}
              secret: {type: string, format: password}
      """;

  private Documents() {}

  static String of(int schemas) {
    int tags = (schemas + SCHEMAS_A_TAG - 1) / SCHEMAS_A_TAG;
    return HEAD.formatted(lines(tags, TAG), lines(schemas, PATH), lines(schemas, SCHEMA));
  }

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.formatted(i, i / SCHEMAS_A_TAG))
        .collect(Collectors.joining());
  }
}
