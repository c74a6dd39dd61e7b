package io.github.cfdevices.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, read-only and write-only properties, and schemas that refer to themselves. */
final class SchemaEditsTest extends EditTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count(1L)                             | Limited.count must be at least 2",
        "count(3L)                             | Limited.count must be a multiple of 2",
        "share(new BigDecimal(\"0\"))          | Limited.share must be greater than 0",
        "share(1.5)                            | Limited.share must be less than 1.5",
        "share(0.3)                            | Limited.share must be a multiple of 0.25",
        "tags(List.of(\"ab\", \"a\"))          | Limited.tags[1] must be a string of at least 2"
            + " characters, but has 1",
        "tags(List.of(\"ab\", \"a1\"))         | Limited.tags[1] must be a string that matches"
            + " ^[\\p{L}]+\\z",
        "rows(List.of(List.of(1L), List.of(1L, 9L))) | Limited.rows[1][1] must be at most 8",
        "labels(Map.of(\"a\", \"long\"))       | Limited.labels.a must be a string of at most 3"
            + " characters, but has 4",
        "name(\"abc\\n\")                      | Limited.name must be a string that matches"
            + " ^[a-z]+\\z",
      })
  void violatedLimitNamesThePlace(String setter, String message) {
    assertThatThrownBy(
            () -> Schemas.SDK.run(client, "return Limited.builder()." + setter.strip() + ";"))
        .hasMessage(message);
  }

  @Test
  void valuesWithinLimitsPass() throws Exception {
    Object json =
        Schemas.SDK.run(
            client,
            """
            return ModelJson.encode(Limited.builder()
                .count(4L).share(0.75).tags(List.of("ab", "cd")).rows(List.of(List.of(8L)))
                .labels(Map.of("a", "abc")).name("a".repeat(20_000) + "!").tags(null)
                .at(OffsetDateTime.parse("2026-01-15T12:00:00Z")).odd("anything").build()).length();
            """);

    assertThat((Integer) json).isGreaterThan(20_000);
  }

  @Test
  void innerListsAreCopied() throws Exception {
    Object before =
        Schemas.SDK.run(
            client,
            """
            List<Long> row = new ArrayList<>(List.of(1L));
            Map<String, List<Long>> column = new HashMap<>(Map.of("a", row));
            Limited limited = Limited.builder().rows(Arrays.asList(row, row))
                .columns(List.of(column)).gaps(List.of(Arrays.asList(1L, null))).build();
            row.add(2L);
            column.clear();
            return limited;
            """);

    assertThat(before).hasToString("Limited{rows=[[1], [1]], columns=[{a=[1]}], gaps=[[1, null]]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows(List.of(Arrays.asList(1L, null))) | Limited.rows must be a list without null",
        "columns(List.of(Collections.singletonMap(\"a\", null)))"
            + " | Limited.columns must be a map without null",
        "gaps(Arrays.asList((List<Long>) null)) | Limited.gaps must be a list without null",
      })
  void nullInAnInnerListIsRejected(String setter, String message) {
    assertThatThrownBy(() -> Schemas.SDK.run(client, "return Limited.builder()." + setter + ";"))
        .hasMessage(message);
  }

  @Test
  void readOnlyPropertyIsOnlyRequiredInResponses() throws Exception {
    succeed("{\"id\":\"1\",\"name\":\"n\",\"inner\":{\"id\":\"2\"}}");
    succeed("{\"name\":\"n\"}");

    Object result =
        Schemas.SDK.run(
            client,
            """
            ProbeApi api = ProbeApi.create(client);
            Shared sent = Shared.builder().name("n").secret("s")
                .inner(SharedInner.builder().build()).build();
            Shared full = api.send(sent).execute();
            Shared other = api.send(sent).execute();
            String missing = "";
            try {
              other.id();
            } catch (MissingFieldException e) {
              missing = e.getMessage();
            }
            return full.id() + full.secret() + " " + missing;
            """);

    assertThat(result).hasToString("1null Shared.id is missing from the response, but is required");
    assertThat(sent().getBody().readUtf8())
        .isEqualTo("{\"name\":\"n\",\"secret\":\"s\",\"inner\":{}}");
    assertThat(Schemas.SDK.signatures("model.Shared"))
        .contains("boolean hasId()", "String secret()")
        .doesNotContain("boolean hasSecret()");
  }

  @Test
  void writeOnlyPropertyIsRequiredInRequests() {
    assertThatThrownBy(
            () -> Schemas.SDK.run(client, "return Shared.builder().name(\"n\").build();"))
        .hasMessage("Shared.secret is required");
    assertThatThrownBy(() -> Schemas.SDK.run(client, "return Shared.builder().secret(null);"))
        .hasMessage("Shared.secret must not be null");
  }

  @Test
  void flagsOfAReferencedSchemaApplyToTheProperty() throws Exception {
    Object json =
        Schemas.SDK.run(
            client,
            """
            return ModelJson.encode(Ticket.builder().title("a").pin(TicketPin.builder().build())
                .build());
            """);

    assertThat(json).isEqualTo("{\"pin\":{},\"title\":\"a\"}");
    assertThatThrownBy(
            () -> Schemas.SDK.run(client, "return Ticket.builder().title(\"a\").build();"))
        .hasMessage("Ticket.pin is required");
    assertThat(Schemas.SDK.signatures("model.Ticket"))
        .contains(
            "TicketLinks links()",
            "TicketPin pin()",
            "TicketState state()",
            "@Deprecated TicketKind kind()",
            "boolean hasLinks()",
            "boolean hasState()")
        .doesNotContain("boolean hasPin()");
  }

  @Test
  void editDoesNotMissReadOnlyProperties() throws Exception {
    succeed("{\"id\":\"1\",\"name\":\"n\",\"inner\":{\"id\":\"2\"}}");
    succeed("{\"id\":\"1\",\"name\":\"n\",\"inner\":{\"id\":\"2\"}}");
    succeed("{}");

    Schemas.SDK.run(
        client,
        "return ProbeApi.create(client).editThing(\"a\", (thing, request) -> request.name(\"m\")).execute();");

    sent();
    sent();
    assertThat(sent().getBody().readUtf8()).startsWith("{\"name\":\"m\"");
  }

  @Test
  void schemasThatReferToThemselvesAreFinite() throws Exception {
    Object result =
        Schemas.SDK.run(
            client,
            """
            Circles circles = ModelJson.decode(Circles.class,
                "{\\"both\\":{\\"next\\":{\\"next\\":{\\"leaf\\":\\"x\\"}}},\\"one\\":{\\"a\\":\\"y\\"}}");
            return circles.both().next().next().leaf() + circles.one().a() + circles.two();
            """);

    assertThat(result).isEqualTo("xynull");
  }

  /** One SDK with all schemas serves all cases. */
  private static final class Schemas {
    static final Sdk SDK = Sdk.of(document());

    private static Document document() {
      String result = "{type: object, properties: {result: {$ref: '#/components/schemas/NAME'}}}";
      return Document.of()
          .schema(
              "Limited",
              """
              type: object
              properties:
                count: {type: integer, minimum: 1, exclusiveMinimum: true, multipleOf: 2}
                share:
                  type: number
                  minimum: 0
                  exclusiveMinimum: true
                  maximum: 1.5
                  exclusiveMaximum: true
                  multipleOf: 0.25
                tags: {type: array, items: {type: string, minLength: 2, pattern: '^\\p{Letter}+$'}}
                rows: {type: array, items: {type: array, items: {type: integer, maximum: 8}}}
                columns:
                  type: array
                  items: {type: object, additionalProperties: {type: array, items: {type: integer}}}
                gaps: {type: array, items: {type: array, items: {type: integer, nullable: true}}}
                labels: {type: object, additionalProperties: {type: string, maxLength: 3}}
                name: {type: string, pattern: '^[a-z]+$'}
                at: {type: string, format: date-time, maxLength: 3}
                odd: {type: string, pattern: '^([a-z]|-)+$'}
              """)
          .schema(
              "Shared",
              """
              type: object
              required: [id, name, secret]
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
                secret: {type: string, writeOnly: true}
                inner: {type: object, required: [id], properties: {id: {type: string, readOnly: true}}}
              """)
          .schema(
              "Thing",
              """
              type: object
              x-request-schema: '#/components/schemas/ThingRequest'
              required: [id]
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
                inner: {$ref: '#/components/schemas/Inner'}
              """)
          .schema(
              "ThingRequest",
              """
              type: object
              required: [name, etag]
              properties:
                name: {type: string}
                etag: {type: string, readOnly: true}
                inner: {$ref: '#/components/schemas/Inner'}
              """)
          .schema(
              "Inner",
              "{type: object, required: [key], properties: {id: {type: string}, key: {type: string,"
                  + " readOnly: true}}}")
          .schema(
              "Ticket",
              """
              type: object
              required: [links, pin, state, title]
              properties:
                links: {$ref: '#/components/schemas/TicketLinks'}
                pin: {$ref: '#/components/schemas/TicketPin'}
                state: {$ref: '#/components/schemas/TicketState'}
                kind: {$ref: '#/components/schemas/TicketKind'}
                title: {type: string}
              """)
          .schema(
              "TicketLinks", "{type: object, readOnly: true, properties: {self: {type: string}}}")
          .schema(
              "TicketPin", "{type: object, writeOnly: true, properties: {code: {type: string}}}")
          .schema("TicketKind", "{type: string, deprecated: true, enum: [bug]}")
          .schema(
              "TicketState",
              """
              readOnly: true
              oneOf:
                - {type: object, required: [open], properties: {open: {type: boolean}}}
                - {type: object, required: [closed], properties: {closed: {type: boolean}}}
              """)
          .schema("Node", "{properties: {next: {$ref: '#/components/schemas/Node'}}}")
          .schema(
              "Tree",
              "{properties: {next: {$ref: '#/components/schemas/Tree'}, leaf: {type: string}}}")
          .schema(
              "One",
              "{allOf: [{$ref: '#/components/schemas/One'}, {properties: {a: {type: string}}}]}")
          .schema("Two", "{oneOf: [{$ref: '#/components/schemas/Two'}]}")
          .schema(
              "Circles",
              """
              type: object
              properties:
                both:
                  allOf:
                    - {$ref: '#/components/schemas/Node'}
                    - {$ref: '#/components/schemas/Tree'}
                one: {$ref: '#/components/schemas/One'}
                two: {$ref: '#/components/schemas/Two'}
              """)
          .operation("/limited", "get", "{}", result.replace("NAME", "Limited"))
          .put("paths/~1limited/get/operationId", "limited")
          .operation("/circles", "get", "{}", result.replace("NAME", "Circles"))
          .put("paths/~1circles/get/operationId", "circles")
          .operation(
              "/tickets/{kind}",
              "get",
              "parameters: [{name: kind, in: path, required: true, schema: {$ref:"
                  + " '#/components/schemas/TicketKind'}}, {name: kinds, in: query, schema: {type:"
                  + " array, items: {$ref: '#/components/schemas/TicketKind'}}}, {name: other, in:"
                  + " query, schema: {$ref: '#/components/schemas/TicketKind'}}]",
              result.replace("NAME", "Ticket"))
          .put("paths/~1tickets~1{kind}/get/operationId", "ticket")
          .operation("/links", "get", "{}", result.replace("NAME", "TicketLinks"))
          .put("paths/~1links/get/operationId", "links")
          .operation("/shared", "post", body("Shared"), result.replace("NAME", "Shared"))
          .put("paths/~1shared/post/operationId", "send")
          .operation("/things/{id}", "get", ID, result.replace("NAME", "Thing"))
          .put("paths/~1things~1{id}/get/operationId", "getThing")
          .put("paths/~1things~1{id}/put", put(result.replace("NAME", "Thing")));
    }

    private static final String ID =
        "parameters: [{name: id, in: path, required: true, schema: {type: string}}]";

    private static String body(String schema) {
      return "requestBody: {required: true, content: {application/json: {schema: {$ref:"
          + " '#/components/schemas/"
          + schema
          + "'}}}}";
    }

    private static String put(String result) {
      return "tags: [Probe]\noperationId: putThing\nsummary: Puts.\n"
          + ID
          + "\n"
          + body("ThingRequest")
          + "\nresponses: {'200': {description: OK, content: {application/json: {schema: "
          + result
          + "}}}}";
    }
  }
}
